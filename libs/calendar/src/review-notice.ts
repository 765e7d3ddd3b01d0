import {
  type CivilDate,
  type DayKind,
  LAST_YEAR,
  type Result,
  addDays,
  civilDate,
  err,
  ok,
} from '@xinxiu/domain';
import type { HolidayNotice } from './holiday-notice.js';
import { statutoryHolidays } from './statutory-holidays.js';
import type { WorkingDayCalendar } from './working-day-calendar.js';

/** A day that a notice makes another than it was. */
export interface ChangedDay {
  readonly date: CivilDate;
  readonly before: DayKind;
  readonly after: DayKind;
}

export interface NoticeReview {
  readonly year: number;
  /** Nothing in the table would be otherwise. */
  readonly unchanged: boolean;
  /** Days that work where they did not, or the other way round, earliest first. */
  readonly changed: readonly ChangedDay[];
  /** Those of them that an earlier notice had settled: it is contradicted. */
  readonly contradicted: readonly ChangedDay[];
  /** How many days were provisional and are final now. */
  readonly settled: number;
}

export interface ReviewProblem {
  readonly code: 'NOTICE_EMPTY' | 'NOTICE_INCOMPLETE';
  readonly message: string;
}

/** From here on the decree of 2024 holds, which a notice may place but not take away. */
const DECREE_SINCE = 2025;

/**
 * What a notice would change, and whether it can be the whole notice of its year. A file that lost rows would turn
 * public holidays into final working days, so every day that the decree frees must be free in it.
 *
 * @param before the table in force
 * @param after the same table with the notice in it
 */
export function reviewNotice(
  notice: HolidayNotice,
  before: WorkingDayCalendar,
  after: WorkingDayCalendar,
): Result<NoticeReview, readonly ReviewProblem[]> {
  const problems = [...emptiness(notice), ...lostHolidays(notice)];
  if (problems.length > 0) return err(problems);
  const { year } = notice;
  const changed: ChangedDay[] = [];
  let settled = 0;
  const last = civilDate(`${Math.min(year + 1, LAST_YEAR)}-12-31`);
  for (let date = civilDate(`${year - 1}-01-01`); date <= last; date = addDays(date, 1)) {
    const [old, now] = [before.day(date), after.day(date)];
    if (old.provisional && !now.provisional) settled += 1;
    if (old.working !== now.working) changed.push({ date, before: old, after: now });
  }
  const contradicted = changed.filter(({ before: old }) => !old.provisional);
  return ok({ year, unchanged: before.digest === after.digest, changed, contradicted, settled });
}

function emptiness({ year, days }: HolidayNotice): ReviewProblem[] {
  if (days.length > 0) return [];
  return [
    {
      code: 'NOTICE_EMPTY',
      message: `The notice of ${year} has no days: it is not out yet, and loading it would settle nothing.`,
    },
  ];
}

function lostHolidays({ year, days }: HolidayNotice): ReviewProblem[] {
  if (year < DECREE_SINCE || days.length === 0) return [];
  const free = new Set(days.filter(({ off }) => off).map(({ date }) => date));
  return [...statutoryHolidays(year)]
    .filter(([date]) => !free.has(date))
    .map(([date, name]) => ({
      code: 'NOTICE_INCOMPLETE' as const,
      message: `${date} (${name}) is a public holiday by decree, but not free in this notice; is a row missing?`,
    }));
}
