import { useQuery } from '@tanstack/react-query';
import { EVENT_WORDS } from '@xinxiu/domain';
import { Flex, Timeline, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { useAuthorWords } from '../../../shared/author-words.js';
import { Waiting } from '../../../shared/Waiting.js';
import { type TimelineEntry, timelineOf } from '../../../api/cases.js';
import { FactContent } from './FactContent.js';
import { useCasePageTexts } from './page.texts.js';

/** What happened, the newest first. */
export function History({ caseNo }: { readonly caseNo: string }) {
  const query = useQuery(timelineOf(caseNo));
  return (
    <Waiting query={query}>
      {({ items }) => (
        <Timeline
          style={{ marginBlockStart: 12 }}
          items={items.toReversed().map((entry) => ({ key: entry.seq, content: <Entry entry={entry} /> }))}
        />
      )}
    </Waiting>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const say = useCasePageTexts();
  const headingIn = useHeadingIn();
  const { instant, day } = useDates();
  const authorWords = useAuthorWords();
  const { actor, type, at, deadline, legalDays } = entry;
  return (
    <Flex vertical gap={2}>
      <strong>{headingIn(EVENT_WORDS[type])}</strong>
      <Typography.Text type="secondary" className="numbers">
        {[
          instant(at),
          ...authorWords(actor),
          ...(legalDays === undefined ? [] : [say('after', { n: legalDays })]),
        ].join(' · ')}
      </Typography.Text>
      <FactContent entry={entry} />
      {deadline && <Typography.Text>{say('dueSet', { day: day(deadline.due) })}</Typography.Text>}
    </Flex>
  );
}
