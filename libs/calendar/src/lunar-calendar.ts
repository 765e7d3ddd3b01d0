import { type CivilDate, addDays, civilDate } from '@xinxiu/domain';
import chineseDays from 'chinese-days';

/** First day of the first lunar year in chinese-days' month tables, which end with 2100. */
const FIRST_NEW_YEAR = civilDate('1900-01-31');
const FIRST_YEAR = 1900;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The day of a lunar date, of the ordinary month where the year has a leap month of that number. Only the library's
 * month lengths are used: its own conversions go through the server's zone and are a day off west of China.
 *
 * @param year 1900 to 2100
 */
export function lunarDay(year: number, month: number, day: number): CivilDate {
  let days = day - 1;
  for (let before = FIRST_YEAR; before < year; before += 1) days += daysOfMonths(before, 13);
  return addDays(FIRST_NEW_YEAR, days + daysOfMonths(year, month));
}

/** Days of the months before `month`, the leap month among them where it comes first. */
function daysOfMonths(year: number, month: number): number {
  const { leapMonth, days } = chineseDays.getYearLeapMonth(year);
  const before = MONTHS.filter((one) => one < month);
  const ordinary = before.reduce((sum, one) => sum + chineseDays.monthDays(year, one), 0);
  return ordinary + (leapMonth !== undefined && leapMonth < month ? days : 0);
}

/**
 * 清明 by the century formula of the solar terms, `[Y × 0.2422 + 4.81] − [Y / 4]` with Y the year in its century.
 * @param year 2000 to 2099
 */
export function tombSweepingDay(year: number): CivilDate {
  const y = year - 2000;
  const day = Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
  return civilDate(`${year}-04-0${day}`);
}
