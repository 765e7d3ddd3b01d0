import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import type { HolidayNotice, NoticeDay } from './holiday-notice.js';
import { createWorkingDayCalendar } from './working-day-calendar.js';

const day = (date: string, off: boolean, name = '节'): NoticeDay => ({ date: civilDate(date), off, name });
const notice = (year: number, ...days: NoticeDay[]): HolidayNotice => ({ year, papers: [], days });

describe('createWorkingDayCalendar', () => {
  it('lets the notice of the later year decide a day that two settle, in whatever order they come', () => {
    const [early, late] = [notice(2024, day('2024-12-31', false)), notice(2025, day('2024-12-31', true))];
    for (const notices of [
      [early, late],
      [late, early],
    ]) {
      expect(createWorkingDayCalendar(notices).day(civilDate('2024-12-31'))).toMatchObject({
        working: false,
        provisional: false,
      });
    }
  });

  it('counts a day as settled that the next notice names, though its own year has none', () => {
    const calendar = createWorkingDayCalendar([notice(2027, day('2026-12-31', true))]);
    expect(calendar.day(civilDate('2026-12-31')).provisional).toBe(false);
    expect(calendar.day(civilDate('2026-12-30')).provisional).toBe(true);
    expect(calendar.day(civilDate('2026-12-24')).provisional).toBe(true);
  });

  it('keeps the last days of December open even where the notice of their own year names one', () => {
    const calendar = createWorkingDayCalendar([notice(2026, day('2026-12-26', false))]);
    expect(calendar.day(civilDate('2026-12-26'))).toMatchObject({ working: true, provisional: true });
    expect(calendar.day(civilDate('2026-12-24'))).toMatchObject({ working: true, provisional: false });
  });

  it('takes an empty notice for one that is not out', () => {
    const calendar = createWorkingDayCalendar([notice(2026, day('2026-10-01', true)), notice(2027)]);
    expect(calendar.noticedYears).toEqual([2026]);
    expect([2026, 2027].map((year) => calendar.isNoticed(year))).toEqual([true, false]);
    expect(calendar.day(civilDate('2027-03-01')).provisional).toBe(true);
  });

  it('has one digest for one content, and another for any change', () => {
    const days = [day('2026-10-01', true), day('2026-10-10', false)];
    const digest = (...rows: NoticeDay[]) => createWorkingDayCalendar([notice(2026, ...rows)]).digest;
    expect(digest(...days)).toBe(digest(...days.toReversed()));
    expect(digest(...days)).toMatch(/^[0-9a-f]{64}$/);
    const changed = [
      digest(day('2026-10-01', true)),
      digest(day('2026-10-01', true), day('2026-10-10', true)),
    ];
    expect(new Set([digest(...days), ...changed]).size).toBe(3);
  });
});
