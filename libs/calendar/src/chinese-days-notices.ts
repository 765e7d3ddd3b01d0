import { createRequire } from 'node:module';
import { civilDate } from '@xinxiu/domain';
import type { HolidayNotice, NoticeDay } from './holiday-notice.js';

/** `{date: "English name,中文名,days"}` each. Read as data: the library's own functions go through local time. */
interface ChineseDaysData {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

/** The notices that the chinese-days package carries, 2004 on. */
export function chineseDaysNotices(): HolidayNotice[] {
  const data = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as ChineseDaysData;
  const byYear = new Map<number, NoticeDay[]>();
  for (const day of [...daysOf(data.holidays, true), ...daysOf(data.workdays, false)]) {
    const year = noticeYear(day);
    byYear.set(year, [...(byYear.get(year) ?? []), day]);
  }
  return [...byYear].map(([year, days]) => ({
    year,
    papers: ['https://github.com/vsme/chinese-days'],
    days,
  }));
}

function daysOf(entries: Readonly<Record<string, string>>, off: boolean): NoticeDay[] {
  return Object.entries(entries).map(([date, names]) => ({
    date: civilDate(date),
    name: names.split(',')[1] ?? names,
    off,
  }));
}

/** The package tells no notice; the days around New Year are in that of the new year. */
function noticeYear({ date }: NoticeDay): number {
  return Number(date.slice(0, 4)) + (date.slice(5) >= '12-25' ? 1 : 0);
}
