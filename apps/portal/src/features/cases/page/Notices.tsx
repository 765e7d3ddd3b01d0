import { useQuery } from '@tanstack/react-query';
import { NOTICE_KINDS, NOTICE_WORDS, type NoticeKind } from '@xinxiu/domain';
import { Empty, Table, Tag } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useWordsIn } from '../../../i18n/words.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type CaseNotice, noticesOf } from '../cases.queries.js';
import { useCasePageTexts } from './page.texts.js';

const BAD: readonly CaseNotice['state'][] = ['unclear', 'bounced', 'failed'];
const isKind = (kind: string): kind is NoticeKind => NOTICE_KINDS.some((known) => known === kind);
const RECIPIENTS = ['applicant', 'holder', 'leader', 'county-office'] as const;

/** What was sent to whom, and what became of it. */
export function Notices({ caseNo }: { readonly caseNo: string }) {
  const say = useCasePageTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const query = useQuery(noticesOf(caseNo));
  const recipient = (to: string): string => {
    const known = RECIPIENTS.find((one) => one === to);
    return known === undefined ? '' : say(`noticeTo_${known}`);
  };
  return (
    <Waiting query={query}>
      {({ items }) => (
        <Table<CaseNotice>
          size="small"
          rowKey="id"
          pagination={items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          scroll={{ x: 760 }}
          locale={{ emptyText: <Empty description={say('noNotices')} /> }}
          dataSource={items.toReversed()}
          columns={[
            {
              title: say('notice'),
              render: (_, { kind, statutory }) => (
                <>
                  {isKind(kind) ? wordsIn(NOTICE_WORDS[kind]) : kind}{' '}
                  {statutory && <Tag color="blue">{say('statutory')}</Tag>}
                </>
              ),
            },
            { title: say('number'), render: (_, { number }) => number ?? '—' },
            {
              title: say('recipient'),
              render: (_, { to, recipientName }) =>
                [recipientName, recipient(to)].filter(Boolean).join(' · '),
            },
            { title: say('sentAt'), render: (_, { at }) => <span className="numbers">{instant(at)}</span> },
            {
              title: say('mail'),
              render: (_, { state }) => (
                <Tag color={BAD.includes(state) ? 'red' : 'default'}>{say(`mail_${state}`)}</Tag>
              ),
            },
          ]}
        />
      )}
    </Waiting>
  );
}
