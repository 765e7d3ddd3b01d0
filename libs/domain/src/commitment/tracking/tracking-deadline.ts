import { type PendingRung, armRungs, countsAlike } from '../../case/deadline-state.js';
import type { CaseRules } from '../../deadlines/case-rules.js';
import { type LegalDeadline, computeRungs, computeStepDeadline } from '../../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../../deadlines/working-day-table.js';
import { shanghaiDate } from '../../time/shanghai.js';
import type { TrackingState } from './tracking-state.js';
import { trackingStep } from './tracking-table.js';

type Rules = Pick<CaseRules, 'commitments' | 'pack'>;
type Waiting = Pick<TrackingState, 'status' | 'enteredAt' | 'deadline' | 'rungs'>;

export interface TrackingDeadline {
  readonly deadline: LegalDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs: readonly PendingRung[];
}

/**
 * Until when the owner of a step acts, and when he is reminded. Undefined where the status has no term, or the overlay
 * follows no commitments. @param rules of the overlay in force on the day on which the step began @param now legal instant, ms
 */
export function trackingDeadline(
  { commitments, pack }: Rules,
  table: WorkingDayTable,
  { status, enteredAt, deadline: before, rungs }: Waiting,
  now: number,
): TrackingDeadline | undefined {
  const step = trackingStep(status);
  if (!step || !commitments) return undefined;
  const { id, article, workingDays, rungs: ladder } = commitments[step];
  const rule = { kind: `commitment.${step}`, ruleId: id, article, workingDays, packDigest: pack.digest };
  const deadline = computeStepDeadline(table, rule, shanghaiDate(Date.parse(enteredAt)));
  const computed = computeRungs(table, deadline, ladder).map(({ id: rung, at }) => ({ id: rung, at }));
  return { deadline, rungs: armRungs(before ? rungs : undefined, computed, now) };
}

/** The deadline counted with another table; undefined where that makes no difference to its day or its rungs. */
export function recountTracking(
  rules: Rules,
  table: WorkingDayTable,
  state: Waiting,
  now: number,
): TrackingDeadline | undefined {
  const recounted = trackingDeadline(rules, table, state, now);
  const { deadline, rungs } = state;
  if (!recounted || !deadline) return recounted;
  return countsAlike(recounted, { deadline, rungs }) ? undefined : recounted;
}
