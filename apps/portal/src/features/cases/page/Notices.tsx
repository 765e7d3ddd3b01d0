import { useQuery } from '@tanstack/react-query';
import { NOTICE_KINDS, NOTICE_WORDS, type NoticeKind } from '@xinxiu/domain';
import { Flex, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { Mark } from '../../../shared/Mark.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type CaseNotice, noticesOf } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';

const BAD: readonly CaseNotice['state'][] = ['unclear', 'bounced', 'failed'];
const isKind = (kind: string): kind is NoticeKind => NOTICE_KINDS.some((known) => known === kind);
const RECIPIENTS = ['applicant', 'holder', 'leader', 'county-office'] as const;

/** What was sent to whom, and what became of it. */
export function Notices({ caseNo }: { readonly caseNo: string }) {
  const say = useCasePageTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const query = useQuery(noticesOf(caseNo));
  const recipient = (to: string): string => {
    const known = RECIPIENTS.find((one) => one === to);
    return known === undefined ? '' : say(`noticeTo_${known}`);
  };
  return (
    <Waiting query={query}>
      {({ items }) => (
        <>
          {items.length === 0 && <Typography.Text type="secondary">{say('noNotices')}</Typography.Text>}
          <ul className="plain-list">
            {items.toReversed().map(({ id, kind, statutory, number, to, recipientName, at, state }) => (
              <li key={id} style={{ paddingBlock: 8 }}>
                <Flex wrap gap={8} align="baseline">
                  <strong>{isKind(kind) ? headingIn(NOTICE_WORDS[kind]) : kind}</strong>
                  {statutory && <Mark tone="busy">{say('statutory')}</Mark>}
                  <Mark tone={BAD.includes(state) ? 'bad' : 'plain'}>{say(`mail_${state}`)}</Mark>
                </Flex>
                <Typography.Text type="secondary" className="numbers">
                  {[number, [recipientName, recipient(to)].filter(Boolean).join(' · '), instant(at)]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography.Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </Waiting>
  );
}
