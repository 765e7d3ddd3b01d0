import { Typography } from 'antd';
import { CLASS_WORDS, RUNG_WORDS } from '@xinxiu/domain';
import { useDates } from '../../../i18n/dates.js';
import type { TimelineEntry } from '../../../api/cases.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { useTargetName } from '../../../shared/target-name.js';
import { type FactData, factData } from './fact-data.js';
import { ReasonList } from './ReasonList.js';
import { useCasePageTexts } from './page.texts.js';

/** What a fact carries, in words. The cause of a new count of days is the digest of a table, which says nothing to people. */
export function FactContent({ entry: { type, data } }: { readonly entry: TimelineEntry }) {
  const fact = factData.parse(data);
  const lines = useLines({ ...fact, cause: type === 'deadline-recomputed' ? undefined : fact.cause });
  const texts = fact.items ?? fact.answers;
  return (
    <>
      {lines.map((line) => (
        <span key={line} className="typed">
          {line}
        </span>
      ))}
      {fact.reasons && <ReasonList reasons={fact.reasons} />}
      {texts && (
        <ol style={{ margin: 0, paddingInlineStart: 20 }}>
          {texts.map(({ id, text }) => (
            <li key={id} className="typed">
              {text}
            </li>
          ))}
        </ol>
      )}
      {fact.article !== undefined && <Typography.Text type="secondary">{fact.article}</Typography.Text>}
    </>
  );
}

function useLines(fact: FactData): readonly string[] {
  const say = useCasePageTexts();
  const { day } = useDates();
  const targetName = useTargetName();
  const headingIn = useHeadingIn();
  const named = (key: 'fact_to' | 'fact_proposedBy' | 'fact_requestedBy', who: FactData['to']) =>
    who && say(key, { name: who.name });
  const worded = (
    key: 'fact_note' | 'fact_reason' | 'fact_cause' | 'fact_target',
    text: string | undefined,
  ) => (text === undefined ? undefined : say(key, { text }));
  const dated = (key: 'fact_due' | 'fact_previousDue', date: string | undefined) =>
    date === undefined ? undefined : say(key, { day: day(date) });
  return [
    named('fact_to', fact.to),
    fact.outcome && say(`fact_outcome_${fact.outcome}`),
    named('fact_proposedBy', fact.proposedBy),
    named('fact_requestedBy', fact.requestedBy),
    fact.penaltyClass && headingIn(CLASS_WORDS[fact.penaltyClass]),
    fact.rung && headingIn(RUNG_WORDS[fact.rung]),
    worded('fact_reason', fact.reason),
    worded('fact_note', fact.note),
    worded('fact_target', fact.target === undefined ? undefined : targetName(fact.target)),
    worded('fact_cause', fact.cause),
    dated('fact_due', fact.due),
    dated('fact_previousDue', fact.previousDue),
    fact.text,
  ].filter((line) => line !== undefined);
}
