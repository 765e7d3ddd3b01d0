import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import type { HolidayNotice } from './holiday-notice.js';
import { loadCalendar, readNotices } from './load-calendar.js';
import { reviewNotice } from './review-notice.js';
import { statutoryHolidays } from './statutory-holidays.js';

const holidaysDir = 'seeds/holidays';
const before = loadCalendar({ holidaysDir });
const off = (date: string, name: string) => ({ date: civilDate(date), name, off: true });

function noticeOf2027(extra: HolidayNotice['days'] = []): HolidayNotice {
  return noticeOf(2027, extra);
}

function noticeOf(year: number, extra: HolidayNotice['days'] = []): HolidayNotice {
  const days = [...statutoryHolidays(year)].map(([date, name]) => off(date, name));
  return { year, papers: [], days: [...days, ...extra] };
}

const review = (notice: HolidayNotice) =>
  reviewNotice(notice, before, loadCalendar({ holidaysDir, loaded: [notice] }));

describe('the review of a notice', () => {
  it('tells which days become final and which become otherwise than assumed', () => {
    const swapped = { date: civilDate('2027-02-14'), name: '春节', off: false };
    const found = review(noticeOf2027([off('2026-12-31', '元旦'), off('2027-02-09', '春节'), swapped]));
    expect(found).toMatchObject({ ok: true, value: { year: 2027, unchanged: false, contradicted: [] } });
    if (!found.ok) return;
    const changed = found.value.changed.map(({ date, before: old, after }) => [
      date,
      old.working,
      after.working,
    ]);
    expect(changed).toEqual([
      ['2026-12-31', true, false],
      ['2027-02-09', true, false],
      ['2027-02-14', false, true],
    ]);
    // 25 to 31 December 2026, and 2027 up to 24 December.
    expect(found.value.settled).toBe(7 + 358);
  });

  it('takes a notice of the last year of the calendar, which reaches into no other', () => {
    // Up to 24 December: what comes after only a notice of 2200 could settle.
    expect(review(noticeOf(2199))).toMatchObject({ ok: true, value: { settled: 358 } });
  });

  it('finds the days that an earlier notice had settled otherwise', () => {
    const [known] = readNotices(holidaysDir).filter(({ year }) => year === 2026);
    const days = known!.days.filter(({ date }) => date !== '2026-10-10');
    const found = review({ ...known!, days });
    expect(found).toMatchObject({
      ok: true,
      value: { contradicted: [{ date: '2026-10-10', before: { working: true }, after: { working: false } }] },
    });
    expect(review(known!)).toMatchObject({ ok: true, value: { unchanged: true, changed: [], settled: 0 } });
  });

  it('takes none that lost a public holiday, and none that is empty', () => {
    const lost = noticeOf2027().days.filter(({ date }) => date !== '2027-02-06');
    expect(review({ ...noticeOf2027(), days: lost })).toMatchObject({
      ok: false,
      error: [{ code: 'NOTICE_INCOMPLETE', message: expect.stringContaining('2027-02-06 (春节)') }],
    });
    expect(review({ year: 2027, papers: [], days: [] })).toMatchObject({
      ok: false,
      error: [{ code: 'NOTICE_EMPTY' }],
    });
  });

  it('takes every notice that was published, of the years before the present decree too', () => {
    for (const notice of readNotices(holidaysDir).filter(({ days }) => days.length > 0)) {
      expect(review(notice)).toMatchObject({ ok: true, value: { unchanged: true } });
    }
  });
});
