import { type CivilDate, addDays, withinCalendar } from '../time/civil-date.js';
import type { DayProof } from './day-proof.js';
import { MOST_WORKING_DAYS } from './longest-counts.js';
import { type SuspendedDays, isSuspended } from './suspensions.js';
import type { DayKind, WorkingDayTable } from './working-day-table.js';

export interface CountedDays {
  readonly due: CivilDate;
  /** True when a day between start and due is not settled by a notice yet, so that the date may move. */
  readonly provisional: boolean;
  /** Start day first, then every calendar day up to and including the due day. */
  readonly proof: readonly DayProof[];
}

/**
 * The last of `n` working days after `from`.
 *
 * - The start day is not counted, counting begins on the next day (民法典第二百零一条第一款;行政处罚法第八十五条 and
 *   行政许可法第八十二条 count in working days, statutory holidays excluded).
 * - Make-up workdays (调休) count, days of a suspension do not.
 * - `n = 0` is the start day itself, whatever day it is: nothing is granted and nothing is moved.
 * - A count in working days ends on a working day by construction, so 民法典第二百零三条 has nothing to move.
 *
 * @param n whole working days, 0 to 5,000; RangeError otherwise, and OutsideCalendar where they end after 2199
 * @param suspensions days on which the clock stands still
 */
export function addWorkingDays(
  table: WorkingDayTable,
  from: CivilDate,
  n: number,
  suspensions: readonly SuspendedDays[] = [],
): CountedDays {
  requireCount(n);
  const proof: DayProof[] = [{ date: from, counted: false, reason: 'start-day' }];
  let due = from;
  let provisional = false;
  for (let left = n; left > 0;) {
    due = withinCalendar(addDays(due, 1));
    const row = proofOf(due, table.day(due), isSuspended(due, suspensions));
    proof.push(row);
    provisional ||= row.provisional === true;
    if (row.counted) left -= 1;
  }
  return { due, provisional, proof };
}

function proofOf(date: CivilDate, kind: DayKind, suspended: boolean): DayProof {
  return {
    date,
    counted: kind.working && !suspended,
    reason: suspended ? 'suspended' : kind.reason,
    ...(kind.name === undefined ? {} : { name: kind.name }),
    // A suspended day does not count either way, so a later notice cannot move the date through it.
    ...(kind.provisional && !suspended ? { provisional: true as const } : {}),
  };
}

/** The `n`-th working day before `date`; `date` itself is not counted, `n = 0` is `date`. For reminders. */
export function workingDayBefore(table: WorkingDayTable, date: CivilDate, n: number): CivilDate {
  requireCount(n);
  let day = date;
  for (let left = n; left > 0;) {
    day = withinCalendar(addDays(day, -1));
    if (table.day(day).working) left -= 1;
  }
  return day;
}

/**
 * Working days after `from` up to and including `to`, suspensions left out: the inverse of {@link addWorkingDays}.
 * Negative when `to` lies before `from`.
 */
export function workingDaysBetween(
  table: WorkingDayTable,
  from: CivilDate,
  to: CivilDate,
  suspensions: readonly SuspendedDays[] = [],
): number {
  if (to < from) return -workingDaysBetween(table, to, from, suspensions);
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (table.day(day).working && !isSuspended(day, suspensions)) days += 1;
  }
  return days;
}

/** `date` if it is a working day, else the next one: 民法典第二百零三条第一款. */
export function firstWorkingDayFrom(table: WorkingDayTable, date: CivilDate): CivilDate {
  let day = date;
  while (!table.day(day).working) day = withinCalendar(addDays(day, 1));
  return day;
}

function requireCount(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > MOST_WORKING_DAYS) {
    throw new RangeError(`Working days must be a whole number from 0 to ${MOST_WORKING_DAYS}, not ${n}`);
  }
}
