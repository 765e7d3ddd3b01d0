import type { CaseState } from '../case/case-state.js';
import { type Step, isFinal } from '../case/case-table.js';
import { owningUnit } from '../case/access.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import type { CaseFigure } from '../statistics/case-figure.js';
import { type CaseClock, isRealTime, legalNow } from '../time/case-clock.js';
import { type CivilDate, civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import { APPLICANT_UNIT, type CauseKind } from '../statistics/case-course.js';

/** What a number of the oversight counts: each number is the length of a list of these, so every one can be opened. */
export const COUNTED = ['open', 'left', 'decided', 'caused'] as const;
export type Counted = (typeof COUNTED)[number];

/** How long open cases are under way, in working days since their submission: up to and with the number. */
export const AGES = ['5', '10', '20', '40', 'more'] as const;
export type Age = (typeof AGES)[number];

interface InCase {
  readonly caseNo: string;
  /** Code of the department whose turn it is or was, who decided, or who gave the cause; else {@link APPLICANT_UNIT}. */
  readonly unit: string;
}

/** An open case in the step where it stands, by its own clock. */
export interface OpenCase extends InCase {
  readonly of: 'open';
  readonly name: string;
  readonly step: Step;
  readonly from: CivilDate;
  readonly due?: CivilDate;
  /** The due day of one in real time: only these foresee the work of real days. */
  readonly falls?: CivilDate;
  /** In this step so far. */
  readonly workingDays: number;
  readonly age: Age;
  readonly isLate: boolean;
}

/** A stay that is over, counted in the month in which it ended. */
export interface LeftStep extends InCase {
  readonly of: 'left';
  readonly step: Step;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly month: string;
  readonly workingDays: number;
  readonly isLate: boolean;
}

/** A decision, counted in its month; working days are those that the applicant waited for it. */
export interface DecidedCase extends InCase {
  readonly of: 'decided';
  readonly outcome: 'approved' | 'denied';
  readonly until: CivilDate;
  readonly month: string;
  readonly workingDays: number;
  readonly isLate: boolean;
}

/** A reason that was given, counted in its month. */
export interface CausedCase extends InCase {
  readonly of: 'caused';
  readonly kind: CauseKind;
  readonly code: string;
  readonly until: CivilDate;
  readonly month: string;
}

export type CountedCase = OpenCase | LeftStep | DecidedCase | CausedCase;

/** @param realNow real instant, ms @returns undefined for a case that has ended */
export function openCase(
  state: CaseState,
  clock: CaseClock,
  table: WorkingDayTable,
  realNow: number,
): OpenCase | undefined {
  if (isFinal(state.status)) return undefined;
  const today = shanghaiDate(legalNow(clock, realNow));
  const from = shanghaiDate(Date.parse(state.enteredAt));
  const submitted = shanghaiDate(Date.parse(state.submittedAt));
  const due = state.deadline && civilDate(state.deadline.due);
  return {
    of: 'open',
    caseNo: state.caseNo,
    name: state.applicant.name,
    unit: owningUnit(state) ?? APPLICANT_UNIT,
    step: state.status as Step,
    from,
    ...(due && { due, ...(isRealTime(clock) && { falls: due }) }),
    workingDays: workingDaysBetween(table, from, today),
    age: ageOf(workingDaysBetween(table, submitted, today)),
    isLate: due !== undefined && today > due,
  };
}

function ageOf(workingDays: number): Age {
  return AGES.find((most) => workingDays <= Number(most)) ?? 'more';
}

/** What has happened in a case, month by month. */
export function happenedIn(
  { caseNo, department, decision, stays = [], causes = [] }: CaseFigure,
  table: WorkingDayTable,
): readonly (LeftStep | DecidedCase | CausedCase)[] {
  const left = stays.flatMap(({ step, unit, from, until, isLate }): LeftStep[] => {
    if (!until) return [];
    const workingDays = workingDaysBetween(table, from, until);
    const when = { from, until, month: monthOf(until), workingDays, isLate: isLate === true };
    return [{ of: 'left', caseNo, unit, step, ...when }];
  });
  const decided = decision && {
    ...{ of: 'decided' as const, caseNo, unit: department, outcome: decision.outcome, until: decision.on },
    ...{ month: monthOf(decision.on), workingDays: decision.workingDays, isLate: !decision.onTime },
  };
  const caused = causes.map(({ kind, code, unit, on }): CausedCase => ({
    ...{ of: 'caused', caseNo, unit, kind, code, until: on, month: monthOf(on) },
  }));
  return [...left, ...(decided ? [decided] : []), ...caused];
}

function monthOf(day: CivilDate): string {
  return day.slice(0, 7);
}
