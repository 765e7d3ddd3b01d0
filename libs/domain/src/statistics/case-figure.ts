import type { CaseState } from '../case/case-state.js';
import type { CaseEvent } from '../case/event.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { type CourseCause, type FactWithDeadline, type Stay, caseCourse } from './case-course.js';
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
  /** Where it was and for how long; absent, as its causes, in figures from before there were. */
  readonly stays?: readonly Stay[];
  readonly causes?: readonly CourseCause[];
}

/** The figure of a case from its facts in order; undefined while it has none. */
export function caseFigure(
  state: CaseState,
  events: readonly FactWithDeadline[],
  table: WorkingDayTable,
): CaseFigure | undefined {
  const [first] = events;
  if (!first) return undefined;
  const { caseNo, determiningDepartment: department } = state;
  const submittedOn = dayOf(first);
  let figure: CaseFigure = { caseNo, department, submittedOn, ...caseCourse(state, events) };
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
