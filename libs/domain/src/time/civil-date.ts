/** A calendar day in Asia/Shanghai as `YYYY-MM-DD`. Days of the law are never instants. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** The years that are counted in: no table of holidays, and no record, is of others. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;
const FIRST_DAY = `${FIRST_YEAR}-01-01`;
const LAST_DAY = `${LAST_YEAR}-12-31`;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Parses `YYYY-MM-DD` for a day that exists from {@link FIRST_YEAR} to {@link LAST_YEAR}; undefined for anything else (`2025-02-30` too). */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  return day <= daysInMonth(year, month) ? (text as CivilDate) : undefined;
}

/** Like {@link parseCivilDate} for dates that the program itself wrote. Throws RangeError otherwise. */
export function civilDate(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === undefined) throw new RangeError(`Not a calendar day: ${text}`);
  return parsed;
}

/** A count that ends on a day before {@link FIRST_YEAR} or after {@link LAST_YEAR}. */
export class OutsideCalendar extends RangeError {
  override readonly name = 'OutsideCalendar';
  constructor(date: string) {
    super(`The count comes to ${date}; days are counted from ${FIRST_YEAR} to ${LAST_YEAR}.`);
  }
}

/** A day that a count came to. @throws OutsideCalendar */
export function withinCalendar(date: CivilDate): CivilDate {
  if (date < FIRST_DAY || date > LAST_DAY) throw new OutsideCalendar(date);
  return date;
}

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days since 1970-01-01. */
export function toDayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** @param dayNumber whole days since 1970-01-01 */
export function fromDayNumber(dayNumber: number): CivilDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function dayOfWeek(date: CivilDate): number {
  return (((toDayNumber(date) + 4) % 7) + 7) % 7;
}
