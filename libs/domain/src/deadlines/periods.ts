import { type CivilDate, addDays, daysInMonth, withinCalendar } from '../time/civil-date.js';
import type { DayProof } from './day-proof.js';
import { MOST_MONTHS } from './longest-counts.js';
import type { WorkingDayTable } from './working-day-table.js';

export type PeriodLength = { readonly months: number } | { readonly years: number };

export interface CountedPeriod {
  readonly end: CivilDate;
  /** Start day first, then one row for each month (or year) that passes; the last row is the end. */
  readonly proof: readonly DayProof[];
}

/**
 * The last day of a period in months or years.
 *
 * The start day is not counted (民法典第二百零一条). The period ends on the day of the same number in the month in which
 * it expires; if that month has no such day, on its last day (民法典第二百零二条). Each month is counted from the start
 * day, so one month from 31 January is 28 or 29 February, and two months are 31 March. 29 February plus a year is
 * 28 February.
 *
 * @param length whole months or years, together at most 1,200 months; RangeError otherwise, and OutsideCalendar for an end after 2199
 */
export function addPeriod(from: CivilDate, length: PeriodLength): CountedPeriod {
  const inYears = 'years' in length;
  const count = inYears ? length.years : length.months;
  const step = inYears ? 12 : 1;
  if (!Number.isInteger(count) || count < 0 || count * step > MOST_MONTHS) {
    throw new RangeError(`A period is a whole number of months, at most ${MOST_MONTHS}, not ${count}`);
  }
  const proof: DayProof[] = [{ date: from, counted: false, reason: 'start-day' }];
  let end = from;
  for (let i = 1; i <= count; i += 1) {
    end = withinCalendar(monthsLater(from, i * step));
    const shortened = end.slice(8) !== from.slice(8);
    proof.push({ date: end, counted: true, reason: periodReason(inYears, shortened) });
  }
  return { end, proof };
}

function periodReason(inYears: boolean, shortened: boolean): 'month' | 'month-end' | 'year' | 'year-end' {
  if (inYears) return shortened ? 'year-end' : 'year';
  return shortened ? 'month-end' : 'month';
}

function monthsLater(from: CivilDate, months: number): CivilDate {
  const sum = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const year = Math.floor(sum / 12);
  const month = (sum % 12) + 1;
  const day = Math.min(Number(from.slice(8)), daysInMonth(year, month));
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CivilDate;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * Moves the end of a period on which somebody must act from a non-working day to the next working day
 * (民法典第二百零三条第一款). Not for periods of publication: they burden the subject, and nobody has to act at their
 * end, so they are never lengthened (our assumption).
 */
export function moveToWorkingDay(table: WorkingDayTable, period: CountedPeriod): CountedPeriod {
  const moved: DayProof[] = [];
  let end = period.end;
  while (!table.day(end).working) {
    end = withinCalendar(addDays(end, 1));
    const kind = table.day(end);
    moved.push({
      date: end,
      counted: false,
      reason: 'moved-to-working-day',
      ...(kind.provisional ? { provisional: true as const } : {}),
    });
  }
  return { end, proof: [...period.proof, ...moved] };
}
