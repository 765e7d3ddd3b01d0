import { useQuery } from '@tanstack/react-query';
import { EVENT_WORDS, ROLE_WORDS } from '@xinxiu/domain';
import { Timeline, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { Waiting } from '../../shared/Waiting.js';
import { type TimelineEntry, timelineOf } from '../../api/cases.js';
import { useProgressTexts } from './progress.texts.js';

/** What happened, newest first. */
export function Course({ caseNo }: { readonly caseNo: string }) {
  const query = useQuery(timelineOf(caseNo));
  return (
    <Waiting query={query}>
      {({ items }) => (
        <Timeline
          items={items.toReversed().map((entry) => ({ key: entry.seq, content: <Entry entry={entry} /> }))}
        />
      )}
    </Waiting>
  );
}

function Entry({ entry: { type, at, actor, legalDays } }: { readonly entry: TimelineEntry }) {
  const say = useProgressTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  const headingIn = useHeadingIn();
  const role = wordsIn(ROLE_WORDS[actor.role]);
  const who = actor.role === 'system' ? [role] : [actor.name, role];
  return (
    <>
      <strong>{headingIn(EVENT_WORDS[type])}</strong>
      <br />
      <Typography.Text type="secondary" className="numbers">
        {[
          instant(at),
          ...who,
          ...(legalDays === undefined ? [] : [say('workingDays', { n: legalDays })]),
        ].join(' · ')}
      </Typography.Text>
    </>
  );
}
