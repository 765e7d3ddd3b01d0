import { type ArmedDeadline, withLadder } from '../../deadlines/armed-deadline.js';
import type { CaseRules } from '../../deadlines/case-rules.js';
import { countsAlike } from '../../deadlines/deadline-state.js';
import { computeStepDeadline } from '../../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../../deadlines/working-day-table.js';
import { shanghaiDate } from '../../time/shanghai.js';
import type { TrackingState } from './tracking-state.js';
import { trackingStep } from './tracking-table.js';

type Rules = Pick<CaseRules, 'commitments' | 'pack' | 'workingHours'>;
type Waiting = Pick<TrackingState, 'status' | 'enteredAt' | 'deadline' | 'rungs'>;

/**
 * Until when the owner of a step acts, and when he is reminded. Undefined where the status has no term, or the overlay
 * follows no commitments. @param rules of the overlay in force on the day on which the step began @param now legal instant, ms
 */
export function trackingDeadline(
  { commitments, pack, workingHours }: Rules,
  table: WorkingDayTable,
  state: Waiting,
  now: number,
): ArmedDeadline | undefined {
  const step = trackingStep(state.status);
  if (!step || !commitments) return undefined;
  const { id, article, workingDays, rungs } = commitments[step];
  const rule = { kind: `commitment.${step}`, ruleId: id, article, workingDays, packDigest: pack.digest };
  const deadline = computeStepDeadline(table, rule, shanghaiDate(Date.parse(state.enteredAt)));
  return withLadder(table, deadline, { rungs, hours: workingHours }, state, now);
}

/** The deadline counted with another table; undefined where that makes no difference to its day or its rungs. */
export function recountTracking(
  rules: Rules,
  table: WorkingDayTable,
  state: Waiting,
  now: number,
): ArmedDeadline | undefined {
  const recounted = trackingDeadline(rules, table, state, now);
  const { deadline, rungs } = state;
  if (!recounted || !deadline) return recounted;
  return countsAlike(recounted, { deadline, rungs }) ? undefined : recounted;
}
