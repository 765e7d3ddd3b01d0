import type { DutyAnswer } from '@xinxiu/contracts';
import {
  DUTY_OUTCOME_WORDS,
  DUTY_OVERLAP_WORDS,
  DUTY_STATE_WORDS,
  type DutyOutcome,
  type DutyState,
  spanWords,
} from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { DutyActs } from './DutyActs.js';
import { useDutyTexts } from './duties.texts.js';

const STATE_TONES: Readonly<Record<DutyState, Tone>> = { active: 'good', paused: 'late', missing: 'bad' };
const OUTCOME_TONES: Readonly<Record<DutyOutcome, Tone>> = {
  running: 'busy',
  done: 'good',
  failed: 'bad',
  forgotten: 'plain',
};

export function DutyTable({ rows }: { readonly rows: readonly DutyAnswer[] }) {
  const say = useDutyTexts();
  return (
    <Table<DutyAnswer>
      rowKey="name"
      size="middle"
      pagination={false}
      scroll={{ x: 960 }}
      // Where it is wider than the window, who has no mouse reaches what lies beyond by its rows.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...rows]}
      columns={[
        { title: say('duty'), width: 280, render: (_, row) => <Duty row={row} /> },
        { title: say('turns'), width: 170, render: (_, row) => <Turns row={row} /> },
        { title: say('policy'), render: (_, row) => <Policy row={row} /> },
        { title: say('runs'), width: 270, render: (_, row) => <Runs row={row} /> },
        { title: say('acts'), width: 120, render: (_, row) => <DutyActs row={row} /> },
      ]}
    />
  );
}

function Duty({ row: { title, what, state, pause } }: { readonly row: DutyAnswer }) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  return (
    <Flex vertical gap={4} align="start" style={{ overflowWrap: 'anywhere' }}>
      <strong>{wordsIn(title)}</strong>
      <Mark tone={STATE_TONES[state]}>{headingIn(DUTY_STATE_WORDS[state])}</Mark>
      <span>{wordsIn(what)}</span>
      {state === 'missing' && <Typography.Text type="secondary">{say('missingHint')}</Typography.Text>}
      {pause && (
        <Typography.Text type="secondary">
          {say('paused', { at: instant(pause.at), by: pause.by, reason: pause.reason })}
        </Typography.Text>
      )}
    </Flex>
  );
}

function Turns({ row: { turns, next } }: { readonly row: DutyAnswer }) {
  const say = useDutyTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  return (
    <Flex vertical className="numbers">
      <span>{headingIn(turns)}</span>
      {next !== undefined && <span>{say('next', { at: instant(next) })}</span>}
    </Flex>
  );
}

function Policy({ row: { overlap, catchUpMinutes, why, skipped, missed } }: { readonly row: DutyAnswer }) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  return (
    <Flex vertical>
      <span>{headingIn(DUTY_OVERLAP_WORDS[overlap])}</span>
      <span>{say('catchUp', { span: wordsIn(spanWords(catchUpMinutes)) })}</span>
      <Typography.Text type="secondary">{wordsIn(why)}</Typography.Text>
      {skipped + missed > 0 && (
        <Typography.Text type="secondary">{say('left', { skipped, missed })}</Typography.Text>
      )}
    </Flex>
  );
}

function Runs({ row: { runs, counts, byHand } }: { readonly row: DutyAnswer }) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  if (runs.length === 0 && !byHand) return say('noRuns');
  return (
    <Flex vertical gap={4} style={{ overflowWrap: 'anywhere' }}>
      {runs.map(({ at, outcome, count }) => (
        <span key={at} className="numbers">
          {instant(at)} <Mark tone={OUTCOME_TONES[outcome]}>{wordsIn(DUTY_OUTCOME_WORDS[outcome])}</Mark>
          {count !== undefined && count > 0 && ` ${wordsIn(counts).replace('{n}', String(count))}`}
        </span>
      ))}
      {byHand && (
        <Typography.Text type="secondary">
          {say('byHand', { at: instant(byHand.at), by: byHand.by, reason: byHand.reason })}
        </Typography.Text>
      )}
    </Flex>
  );
}
