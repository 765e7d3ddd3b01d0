import { type CivilDate, addDays, civilDate } from '@xinxiu/domain';
import { lunarDay, tombSweepingDay } from './lunar-calendar.js';

/** How many days of each festival the decree frees; the notice of a year then places and joins them. */
interface Decree {
  /** First year in which it holds. */
  readonly since: number;
  /** First free day relative to the lunar new year, and how many. */
  readonly spring: { readonly from: number; readonly days: number };
  readonly labourDays: number;
  readonly nationalDays: number;
  /** 清明, 端午, 中秋: since the revision of 2007. */
  readonly traditional: boolean;
}

/**
 * 全国年节及纪念日放假办法 as decreed in 1949, 1999 and 2024, newest first. The revisions of 2007 and 2013 governed only
 * years whose notices are known. Every day that comes from here is provisional.
 */
const DECREES: readonly Decree[] = [
  { since: 2025, spring: { from: -1, days: 4 }, labourDays: 2, nationalDays: 3, traditional: true },
  { since: 2000, spring: { from: 0, days: 3 }, labourDays: 3, nationalDays: 3, traditional: false },
  { since: 1950, spring: { from: 0, days: 3 }, labourDays: 1, nationalDays: 2, traditional: false },
];

/** The lunar and solar formulas end there; later years have only the holidays of fixed date. */
const LAST_LUNAR_YEAR = 2099;

/** The days off that the decree alone gives in a year, without the shifts that only a notice can order. */
export function statutoryHolidays(year: number): ReadonlyMap<CivilDate, string> {
  const days = new Map<CivilDate, string>();
  const decree = DECREES.find(({ since }) => year >= since);
  if (decree === undefined) return days;
  const free = (first: CivilDate, count: number, name: string): void => {
    for (let i = 0; i < count; i += 1) {
      const day = addDays(first, i);
      const other = days.get(day);
      days.set(day, other === undefined ? name : `${other}、${name}`);
    }
  };
  free(civilDate(`${year}-01-01`), 1, '元旦');
  free(civilDate(`${year}-05-01`), decree.labourDays, '劳动节');
  free(civilDate(`${year}-10-01`), decree.nationalDays, '国庆节');
  if (year > LAST_LUNAR_YEAR) return days;
  free(addDays(lunarDay(year, 1, 1), decree.spring.from), decree.spring.days, '春节');
  if (decree.traditional) {
    free(tombSweepingDay(year), 1, '清明节');
    free(lunarDay(year, 5, 5), 1, '端午节');
    free(lunarDay(year, 8, 15), 1, '中秋节');
  }
  return days;
}
