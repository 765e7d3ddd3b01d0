import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { CalendarInForce } from './calendar-in-force.js';
import type { HolidayNotice } from './holiday-notice.js';
import { loadCalendar } from './load-calendar.js';

const holidaysDir = 'seeds/holidays';
const LAST_DAY = civilDate('2026-12-31');
const notice: HolidayNotice = {
  year: 2027,
  papers: [],
  days: [{ date: LAST_DAY, name: '元旦', off: true }],
};

function installation() {
  const loaded: HolidayNotice[] = [];
  const calendar = new CalendarInForce(holidaysDir, {
    edition: async () => String(loaded.length),
    inForce: async () => loaded,
  });
  return { loaded, calendar };
}

describe('the calendar in force', () => {
  it('is that of the release, and takes in what is loaded when it is refreshed', async () => {
    const { loaded, calendar } = installation();
    expect(calendar.digest).toBe(loadCalendar({ holidaysDir }).digest);
    expect(await calendar.refresh()).toBe(false);
    loaded.push(notice);
    expect(calendar.day(LAST_DAY).working).toBe(true);
    expect(await calendar.refresh()).toBe(true);
    expect(calendar.day(LAST_DAY)).toMatchObject({ working: false, provisional: false });
    expect(calendar.isNoticed(2027)).toBe(true);
    expect(calendar.noticedYears.at(-1)).toBe(2027);
    expect(await calendar.refresh()).toBe(false);
  });

  it('shows what a further notice would make of it without changing', async () => {
    const { calendar } = installation();
    const { digest } = calendar;
    const tried = await calendar.with(notice);
    expect(tried.day(LAST_DAY).working).toBe(false);
    expect(tried.digest).not.toBe(digest);
    expect(calendar.digest).toBe(digest);
  });

  it('is watched: each change is told once, and a look that fails is tried again', async () => {
    const { loaded, calendar } = installation();
    const failures: unknown[] = [];
    await new Promise<void>((resolve) => {
      let failing = true;
      calendar.watch(
        1,
        () => {
          if (!failing) return resolve();
          failing = false;
          loaded.push({ ...notice, days: [{ date: LAST_DAY, name: '元旦', off: false }] });
          throw new Error('told badly');
        },
        (error) => failures.push(error),
      );
      loaded.push(notice);
    });
    calendar.unwatch();
    expect(failures).toEqual([new Error('told badly')]);
    expect(calendar.day(LAST_DAY).working).toBe(true);
  });
});
