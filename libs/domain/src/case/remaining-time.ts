import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { type CaseClock, legalNow } from '../time/case-clock.js';
import { civilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { CaseState } from './case-state.js';

/** What is left of the running deadline of a case. */
export interface RemainingTime {
  readonly isOverdue: boolean;
  /** Working days from today, which does not count, to the due day, which does; of an overdue one, since then. */
  readonly workingDays: number;
}

/**
 * By the case's own clock, as its reminders and its place in the queue go; undefined where no deadline runs.
 * @param realNow real instant, ms
 */
export function remainingTime(
  { deadline }: Pick<CaseState, 'deadline'>,
  clock: CaseClock,
  realNow: number,
  table: WorkingDayTable,
): RemainingTime | undefined {
  if (!deadline) return undefined;
  const today = shanghaiDate(legalNow(clock, realNow));
  const due = civilDate(deadline.due);
  return { isOverdue: due < today, workingDays: Math.abs(workingDaysBetween(table, today, due)) };
}
