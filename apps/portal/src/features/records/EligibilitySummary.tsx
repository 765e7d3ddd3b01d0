import { Link } from '@tanstack/react-router';
import { CLASS_WORDS, END_REASON_WORDS, UNMET_TEXTS, civilDate, daysBetween } from '@xinxiu/domain';
import { Descriptions, Flex, Typography } from 'antd';
import type { PenaltyRecord } from '../../api/records.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';
import { useOpenCase, useRepair } from './use-case-of-record.js';

interface Props {
  readonly record: PenaltyRecord;
  readonly answer: RecordEligibility;
}

/** Until when it is public, from when repair may be applied for, and what is missing: each with its article. */
export function EligibilitySummary({ record, answer }: Props) {
  const say = useRecordTexts();
  const { at, earliestApplication, publicationEnds, byClass = [] } = answer;
  if (record.publication.state === 'ended') return <Ended record={record} answer={answer} />;
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
      <Missing record={record} answer={answer} />
    </>
  );
}

/** No day of it lies ahead any more: why it has ended, and the case that ended it. */
function Ended({ record, answer }: Props) {
  const say = useRecordTexts();
  const headingIn = useHeadingIn();
  const { endReason } = record.publication;
  const repair = useRepair(record.id);
  const reason = END_REASONS.find((one) => one === endReason);
  return (
    <>
      <Flex wrap gap={8} align="baseline" style={{ marginBlockStart: 12 }}>
        {reason && <strong>{headingIn(END_REASON_WORDS[reason])}</strong>}
        {reason === 'repaired' && repair !== undefined && (
          <Link to="/desk/progress/$caseNo" params={{ caseNo: repair }}>
            {say('repairedBy', { no: repair })}
          </Link>
        )}
      </Flex>
      <Missing record={record} answer={answer} />
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

const END_REASONS = ['repaired', 'expired', 'revoked'] as const;

/** What no application can change. */
const CLOSED: ReadonlySet<string> = new Set(['PUBLICATION_ENDED', 'NOT_PUBLICISED']);

function Missing({ record, answer: { unmet, eligible } }: Props) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  const openCase = useOpenCase(record.id);
  // Whoever has applied is not told that he can: a second application would be refused.
  const canApply = eligible && openCase === undefined;
  if (unmet.length === 0) return canApply ? <Mark tone="good">{say('canApply')}</Mark> : null;
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
