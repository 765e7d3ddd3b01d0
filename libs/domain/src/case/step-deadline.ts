import { type ArmedDeadline, withLadder } from '../deadlines/armed-deadline.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import { type LegalDeadline, computeStepDeadline, stepDeadlineRule } from '../deadlines/legal-deadline.js';
import { type SuspendedDays, suspensionOf } from '../deadlines/suspensions.js';
import { withToldDay } from '../deadlines/told-day.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { type CivilDate, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { CaseState } from './case-state.js';
import { CASE_TABLE, type Step, isFinal } from './case-table.js';

/** What of a case moves its due date. */
export type CaseTimes = Pick<CaseState, 'submittedAt' | 'enteredAt' | 'suspensions' | 'extension'>;

/**
 * The deadline of a step that a case is in, with its proof. Closed suspensions move what counts from the application; a
 * granted extension adds to it, because the limits that run from the application are one overall limit.
 */
export function caseDeadline(
  rules: CaseRules,
  table: WorkingDayTable,
  step: Step,
  times: CaseTimes,
): LegalDeadline {
  const fromApplication = rules.steps[step].countedFrom === 'application';
  const start = dayOf(fromApplication ? times.submittedAt : times.enteredAt);
  const extended = fromApplication && times.extension?.state === 'granted';
  const suspensions = rules.supplement.pausesClock && fromApplication ? closedSuspensions(times) : [];
  return computeStepDeadline(table, stepDeadlineRule(rules, step, { extended }), start, suspensions);
}

/**
 * The deadline of the step that the case is in and the rungs to wait for. Undefined after the end. Counted again within a step
 * that the applicant has to do, it never ends before the day that he was told.
 * @param now legal instant, ms
 */
export function stepDeadline(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  now: number,
): ArmedDeadline | undefined {
  if (isFinal(state.status)) return undefined;
  const step = state.status as Step;
  const told = CASE_TABLE[step].owner === 'applicant' ? state.deadline?.due : undefined;
  const deadline = withToldDay(table, caseDeadline(rules, table, step, state), told);
  const ladder = { rungs: rules.steps[step].rungs, hours: rules.workingHours };
  return withLadder(table, deadline, ladder, state, now);
}

/**
 * The running deadline of a case counted with another table; undefined where the table makes no difference to it: the
 * same day for the same reasons, and the same instants of what is still to be reached.
 * @param counted as it was counted, with its proof
 * @param now legal instant, ms
 */
export function recountDeadline(
  rules: CaseRules,
  table: WorkingDayTable,
  state: CaseState,
  counted: LegalDeadline | undefined,
  now: number,
): ArmedDeadline | undefined {
  const recounted = stepDeadline(rules, table, state, now);
  if (!recounted || !counted) return recounted;
  const same = alike(recounted.deadline.proof, counted.proof) && alike(recounted.rungs, state.rungs);
  return same ? undefined : recounted;
}

/** Rows of plain values, compared field by field: a store may give fields back in another order. */
function alike(left: readonly object[], right: readonly object[]): boolean {
  const text = (rows: readonly object[]): string =>
    JSON.stringify(rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))));
  return text(left) === text(right);
}

/** Days on which the clock stood still and runs again. */
export function closedSuspensions({ suspensions }: Pick<CaseState, 'suspensions'>): SuspendedDays[] {
  return suspensions.flatMap(({ from, to }) =>
    to === undefined ? [] : suspensionOf(civilDate(from), civilDate(to)),
  );
}

function dayOf(instant: string): CivilDate {
  return shanghaiDate(Date.parse(instant));
}
