import type { CaseState } from '../case/case-state.js';
import type { CaseEvent } from '../case/event.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import type { CivilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';

/** What is counted of a case: days and outcome, nothing of anybody. */
export interface CaseFigure {
  readonly caseNo: string;
  /** The unit that decides. */
  readonly department: string;
  readonly submittedOn: CivilDate;
  readonly decision?: {
    readonly outcome: 'approved' | 'denied';
    readonly on: CivilDate;
    /** From the day of submission to the day of decision, supplements included: what the applicant waited. */
    readonly workingDays: number;
    /** Not after the last day of the deadline that ran then, extensions and suspensions considered. */
    readonly onTime: boolean;
  };
  readonly repairedOn?: CivilDate;
}

/** A fact with the deadline that ran from it on. */
type FactWithDeadline = CaseEvent & { readonly derived?: { readonly deadline?: { readonly due: string } } };

/** The figure of a case from its facts in order; undefined while it has none. */
export function caseFigure(
  { caseNo, determiningDepartment: department }: Pick<CaseState, 'caseNo' | 'determiningDepartment'>,
  events: readonly FactWithDeadline[],
  table: WorkingDayTable,
): CaseFigure | undefined {
  const [first] = events;
  if (!first) return undefined;
  let figure: CaseFigure = { caseNo, department, submittedOn: dayOf(first) };
  let due: string | undefined;
  for (const event of events) {
    const on = dayOf(event);
    if (event.type === 'application-approved' || event.type === 'application-denied') {
      const outcome = event.type === 'application-approved' ? 'approved' : 'denied';
      const workingDays = workingDaysBetween(table, figure.submittedOn, on);
      figure = { ...figure, decision: { outcome, on, workingDays, onTime: due === undefined || on <= due } };
    }
    if (event.type === 'repair-completed') figure = { ...figure, repairedOn: on };
    due = event.derived?.deadline?.due ?? due;
  }
  return figure;
}

function dayOf({ at }: CaseEvent): CivilDate {
  return shanghaiDate(Date.parse(at));
}
