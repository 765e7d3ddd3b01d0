import type { CivilDate } from '../time/civil-date.js';

/** Days of which null is later than any: it does not come, or nobody can say when. */
export type OpenDate = CivilDate | null;

export function compareDates(a: OpenDate, b: OpenDate): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** The first of them; null of none. */
export function earliest(dates: readonly OpenDate[]): OpenDate {
  return dates.reduce((first, date) => (compareDates(date, first) < 0 ? date : first), null);
}

/** The last of them; null of none. */
export function latest(dates: readonly OpenDate[]): OpenDate {
  const [first = null, ...others] = dates;
  return others.reduce((last, date) => (compareDates(date, last) > 0 ? date : last), first);
}
