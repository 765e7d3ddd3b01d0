import { useQuery } from '@tanstack/react-query';
import { Flex, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { Mark } from '../../../shared/Mark.js';
import { ServiceWords } from '../../../shared/ServiceWords.js';
import { isMailBad, useNoticeWords } from '../../../shared/notice-words.js';
import { Waiting } from '../../../shared/Waiting.js';
import { noticesOf } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';

const RECIPIENTS = ['applicant', 'holder', 'leader', 'county-office'] as const;

/** What was sent to whom, and what became of it. */
export function Notices({ caseNo }: { readonly caseNo: string }) {
  const say = useCasePageTexts();
  const words = useNoticeWords();
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
            {items.toReversed().map((notice) => (
              <li key={notice.id} style={{ paddingBlock: 8 }}>
                <Flex wrap gap={8} align="baseline">
                  <strong>{words.kind(notice)}</strong>
                  {notice.statutory && <Mark tone="busy">{say('statutory')}</Mark>}
                  <Mark tone={isMailBad(notice) ? 'bad' : 'plain'}>{words.mail(notice)}</Mark>
                  {notice.service && <ServiceWords service={notice.service} />}
                </Flex>
                <Typography.Text type="secondary" className="numbers">
                  {[words.number(notice), notice.recipientName, recipient(notice.to), instant(notice.at)]
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
