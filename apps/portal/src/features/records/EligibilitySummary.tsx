import { CLASS_WORDS, UNMET_TEXTS, civilDate, daysBetween } from '@xinxiu/domain';
import { Descriptions, Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useWordsIn } from '../../i18n/words.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

/** Until when it is public, from when repair may be applied for, and what is missing: each with its article. */
export function EligibilitySummary({ answer }: { readonly answer: RecordEligibility }) {
  const say = useRecordTexts();
  const { at, earliestApplication, publicationEnds, byClass = [] } = answer;
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        style={{ marginBlockStart: 12 }}
        items={[
          {
            key: 'earliest',
            label: say('earliest'),
            children: <DayAhead at={at} day={earliestApplication} />,
          },
          {
            key: 'until',
            label: say('publishedUntil'),
            children: <DayAhead at={at} day={publicationEnds} />,
          },
        ]}
      />
      <ByClass alternatives={byClass} />
      <Missing answer={answer} />
    </>
  );
}

function DayAhead({ at, day }: { readonly at: string; readonly day: string | null }) {
  const say = useRecordTexts();
  const dates = useDates();
  if (day === null) return <>{say('noDate')}</>;
  const ahead = daysBetween(civilDate(at), civilDate(day));
  return (
    <span className="numbers">
      {dates.day(day)}
      {ahead > 0 && <Typography.Text type="secondary">{` · ${say('inDays', { n: ahead })}`}</Typography.Text>}
    </span>
  );
}

/** What each class would lead to, where a person has yet to decide on it. */
function ByClass({ alternatives }: { readonly alternatives: NonNullable<RecordEligibility['byClass']> }) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  const said = (date: string | null): string => (date === null ? say('noDate') : day(date));
  return alternatives.map((one) => (
    <Typography.Paragraph key={one.class} type="secondary" style={{ marginBlock: 4 }}>
      {say('ifClass', {
        class: wordsIn(CLASS_WORDS[one.class]),
        earliest: said(one.earliestApplication),
        until: said(one.publicationEnds),
      })}
    </Typography.Paragraph>
  ));
}

/** What no application can change. */
const CLOSED: ReadonlySet<string> = new Set(['PUBLICATION_ENDED', 'NOT_PUBLICISED']);

function Missing({ answer: { unmet, eligible } }: { readonly answer: RecordEligibility }) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  if (unmet.length === 0) return eligible ? <Mark tone="good">{say('canApply')}</Mark> : null;
  return (
    <Flex vertical gap={4} style={{ marginBlockStart: 8 }}>
      <strong>{say(unmet.every(({ condition }) => CLOSED.has(condition)) ? 'closed' : 'missing')}</strong>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {unmet.map(({ condition, since, article }) => (
          <li key={condition}>
            {wordsIn(UNMET_TEXTS[condition])}{' '}
            <Typography.Text type="secondary">
              {[article, since === undefined ? '' : say('since', { day: day(since) })]
                .filter(Boolean)
                .join(' · ')}
            </Typography.Text>
          </li>
        ))}
      </ul>
    </Flex>
  );
}
