import { createHash } from 'node:crypto';
import { type CivilDate, type DayKind, type WorkingDayTable, dayOfWeek } from '@xinxiu/domain';
import type { HolidayNotice, NoticeDay } from './holiday-notice.js';
import { statutoryHolidays } from './statutory-holidays.js';

/** A table that also says how far it can be trusted. */
export interface WorkingDayCalendar extends WorkingDayTable {
  /** Years whose notice is loaded, ascending. */
  readonly noticedYears: readonly number[];
  isNoticed(year: number): boolean;
}

/** Part of every digest, so that a change of the assumptions for unnoticed years is a change of the table. */
const ASSUMPTIONS = 'statutory-2024';

const WEEKDAY: DayKind = { working: true, reason: 'weekday', provisional: false };
const WEEKEND: DayKind = { working: false, reason: 'weekend', provisional: false };

/**
 * Merges notices by date: a notice reaches into the year before it (2022-12-31 stands in the notice of 2023). Where two
 * notices settle one day, that of the later year holds. An empty notice is a year whose notice is not out.
 */
export function createWorkingDayCalendar(notices: readonly HolidayNotice[]): WorkingDayCalendar {
  const published = notices.filter(({ days }) => days.length > 0).sort((a, b) => a.year - b.year);
  const settled = new Map<CivilDate, NoticeDay>();
  for (const day of published.flatMap(({ days }) => days)) settled.set(day.date, day);
  const noticed = new Set(published.map(({ year }) => year));
  const known = new Map<CivilDate, DayKind>();

  function day(date: CivilDate): DayKind {
    const found = known.get(date);
    if (found !== undefined) return found;
    const kind = settle(date, settled.get(date), noticed);
    known.set(date, kind);
    return kind;
  }
  return {
    digest: digestOf(settled, noticed),
    noticedYears: [...noticed],
    isNoticed: (year) => noticed.has(year),
    day,
  };
}

function settle(date: CivilDate, row: NoticeDay | undefined, noticed: ReadonlySet<number>): DayKind {
  const provisional = !isFinal(date, row, noticed);
  if (row !== undefined) {
    return {
      working: !row.off,
      reason: row.off ? 'holiday' : 'make-up-workday',
      name: row.name,
      provisional,
    };
  }
  const weekday = dayOfWeek(date) % 6 === 0 ? WEEKEND : WEEKDAY;
  if (!provisional) return weekday;
  const assumed = noticed.has(yearOf(date)) ? undefined : statutoryHolidays(yearOf(date)).get(date);
  if (assumed !== undefined) return { working: false, reason: 'holiday', name: assumed, provisional };
  return { ...weekday, provisional };
}

/** The last days of December are settled only by the notice of the next year: it may free them or make them workdays. */
const FIRST_OPEN_DAY = '12-25';

function isFinal(date: CivilDate, row: NoticeDay | undefined, noticed: ReadonlySet<number>): boolean {
  const year = yearOf(date);
  if (date.slice(5) >= FIRST_OPEN_DAY)
    return noticed.has(year + 1) && (noticed.has(year) || row !== undefined);
  return noticed.has(year);
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function digestOf(settled: ReadonlyMap<CivilDate, NoticeDay>, noticed: ReadonlySet<number>): string {
  const rows = [...settled.values()]
    .map(({ date, name, off }) => `${date}|${off ? 'off' : 'work'}|${name}`)
    .sort();
  return createHash('sha256')
    .update([ASSUMPTIONS, [...noticed].join(','), ...rows].join('\n'))
    .digest('hex');
}
