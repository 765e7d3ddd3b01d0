import { useQuery } from '@tanstack/react-query';
import { DISCLOSURE_SORTS, disclosureSchema, pageSchema } from '@xinxiu/contracts';
import { ROLE_WORDS, type Role } from '@xinxiu/domain';
import { Flex, Typography } from 'antd';
import { addressOf, read } from '../../api/client.js';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { useListPlace } from '../../shared/list-place.js';
import { PagedList } from '../../shared/PagedList.js';
import { SortSelect } from '../../shared/SortSelect.js';
import { useAccountTexts } from './account.texts.js';

const PATH = '/own-data/disclosures';
const page = pageSchema(disclosureSchema);
const FIELDS = ['subjectIdNo', 'legalRepresentativeIdNo', 'contact.phone'] as const;
const isField = (field: string): field is (typeof FIELDS)[number] => FIELDS.some((one) => one === field);

/** Who saw a number of the own people in full, when and why; and everything that is held, to take along. */
export function OwnDisclosures() {
  const say = useAccountTexts();
  const wordsIn = useWordsIn();
  const nameOf = useDepartmentName();
  const { instant } = useDates();
  const { sort, trail, order, go } = useListPlace<(typeof DISCLOSURE_SORTS)[number]>('disclosures');
  const asked = { sort, cursor: trail.at(-1), limit: 10 };
  const query = useQuery({ queryKey: ['disclosures', asked], queryFn: () => read(PATH, page, asked) });
  const isRole = (role: string): role is Role => role in ROLE_WORDS;
  return (
    <>
      <Flex justify="space-between" align="center" wrap gap={8}>
        <a href={addressOf('/own-data/export')} download>
          {say('exportOwn')}
        </a>
        <Flex wrap gap={8}>
          <SortSelect
            sorts={DISCLOSURE_SORTS}
            sorting={{ sort, first: '-at', change: order }}
            label={(value) => say(`sort_${value}`)}
          />
          <ExportMenu list={{ path: `${PATH}/export`, query: { sort } }} />
        </Flex>
      </Flex>
      <PagedList query={query} trail={trail} go={go} none={say('noDisclosures')}>
        {(items) => (
          <ul className="plain-list">
            {items.map(({ id, at, subject, field, reason, by }) => (
              <li key={id} style={{ paddingBlock: 6 }}>
                <strong>
                  {isField(field) ? say(`disclosed_${field.replace('.', '_') as 'subjectIdNo'}`) : field}
                </strong>{' '}
                <span className="numbers">{subject}</span>
                <br />
                {reason}
                <br />
                <Typography.Text type="secondary">
                  {[
                    by.name,
                    isRole(by.role) ? wordsIn(ROLE_WORDS[by.role]) : by.role,
                    nameOf(by.department),
                    instant(at),
                  ].join(' · ')}
                </Typography.Text>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
