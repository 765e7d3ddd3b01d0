import type { CaseState } from '../case/case-state.js';
import type { Step } from '../case/case-table.js';
import { type CivilDate, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { CaseRules } from './case-rules.js';
import { type LegalDeadline, computeStepDeadline, stepDeadlineRule } from './legal-deadline.js';
import { type SuspendedDays, suspensionOf } from './suspensions.js';
import type { WorkingDayTable } from './working-day-table.js';

/** What of a case moves its due date. */
export type CaseTimes = Pick<CaseState, 'submittedAt' | 'enteredAt' | 'suspensions' | 'extension'>;

/**
 * The deadline of a step that a case is in. Closed suspensions move what counts from the application; a granted extension
 * adds to it, because the limits that run from the application are one overall limit.
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
  const suspended = rules.supplement.pausesClock && fromApplication ? closedSuspensions(times) : [];
  return computeStepDeadline(table, stepDeadlineRule(rules, step, { extended }), start, suspended);
}

function closedSuspensions({ suspensions }: CaseTimes): SuspendedDays[] {
  return suspensions.flatMap(({ from, to }) =>
    to === undefined ? [] : suspensionOf(civilDate(from), civilDate(to)),
  );
}

function dayOf(instant: string): CivilDate {
  return shanghaiDate(Date.parse(instant));
}
