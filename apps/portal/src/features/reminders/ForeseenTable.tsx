import { Link } from '@tanstack/react-router';
import type { FORESEEN_SORTS } from '@xinxiu/contracts';
import { MATTER_OF_WAIT_WORDS, RUNG_TOLD_WORDS, RUNG_WORDS } from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import type { Foreseen } from './reminders.queries.js';
import { useReminderTexts } from './reminders.texts.js';

interface Props {
  readonly reminders: readonly Foreseen[];
  readonly sorting: Sorting<(typeof FORESEEN_SORTS)[number]>;
}

export function ForeseenTable({ reminders, sorting }: Props) {
  const say = useReminderTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { day, instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<Foreseen>
      rowKey={({ matter, id, rung }) => [matter, id, rung].join(':')}
      size="middle"
      pagination={false}
      scroll={{ x: 960 }}
      dataSource={[...reminders]}
      onChange={onChange}
      columns={[
        {
          title: say('at'),
          render: (_, { at }) => <span className="numbers">{instant(at)}</span>,
          ...head('at'),
        },
        { title: say('business'), dataIndex: 'name', ...head('name') },
        {
          title: say('matter'),
          render: (_, reminder) => (
            <Flex vertical>
              {headingIn(MATTER_OF_WAIT_WORDS[reminder.matter])}
              <MatterLink reminder={reminder} />
            </Flex>
          ),
        },
        {
          title: say('department'),
          render: (_, { department, holder }) => (
            <Flex vertical>
              {department === undefined ? say('turnOfBusiness') : nameOf(department)}
              {holder !== undefined && <span>{holder}</span>}
            </Flex>
          ),
        },
        { title: say('rung'), render: (_, { rung }) => headingIn(RUNG_WORDS[rung]) },
        {
          title: say('to'),
          render: (_, { to, people, inDigest }) => (
            <Flex vertical>
              {to.map((one) => (
                <span key={one}>{wordsIn(RUNG_TOLD_WORDS[one])}</span>
              ))}
              {inDigest > 0 && (
                <Typography.Text type="secondary">{say('inDigest', { n: inDigest, people })}</Typography.Text>
              )}
            </Flex>
          ),
        },
        {
          title: say('due'),
          render: (_, { due }) => (due === '' ? '' : <span className="numbers">{day(due)}</span>),
          ...head('due'),
        },
      ]}
    />
  );
}

const PAGES = {
  registration: '/desk/registrations/$id',
  commitment: '/desk/commitments/$id',
  urge: '/desk/urge-letters/$id',
} as const;

/** Cases are known by their number; of what has none the name above says which it is. */
function MatterLink({ reminder: { matter, id, name } }: { readonly reminder: Foreseen }) {
  if (matter === 'case') return <CaseLink caseNo={id} />;
  return (
    <Link to={PAGES[matter]} params={{ id }} style={{ textDecoration: 'underline' }}>
      {name}
    </Link>
  );
}
