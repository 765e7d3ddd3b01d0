import { describe, expect, it } from '@jest/globals';
import { lunarDay, tombSweepingDay } from './lunar-calendar.js';
import { readNotices } from './load-calendar.js';

/** The platform's own Chinese calendar (ICU), which shares no code with ours. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

describe('lunarDay', () => {
  it('agrees with the platform on every festival of 2000 to 2099 but two, in which the almanac is with us', () => {
    const differences: string[] = [];
    for (let year = 2000; year <= 2099; year += 1) {
      for (const [month, day] of [
        [1, 1],
        [5, 5],
        [8, 15],
      ] as const) {
        const date = lunarDay(year, month, day);
        if (chinese.format(new Date(`${date}T12:00:00Z`)) !== `${month}/${day}`) differences.push(date);
      }
    }
    // New moon within minutes of midnight in Beijing; Purple Mountain Observatory has these days too.
    expect(differences).toEqual(['2027-02-06', '2030-02-03']);
  });

  it.each([
    [2025, 1, 1, '2025-01-29'],
    [2026, 1, 1, '2026-02-17'],
    [2020, 5, 5, '2020-06-25'],
    [2020, 8, 15, '2020-10-01'],
    [1900, 1, 1, '1900-01-31'],
  ])('%d/%d/%d is %s', (year, month, day, date) => {
    expect(lunarDay(year, month, day)).toBe(date);
  });
});

describe('tombSweepingDay', () => {
  it('lies in the holiday that every notice since 2008 gives it', () => {
    for (const { year, days } of readNotices('seeds/holidays').filter((notice) => notice.year >= 2008)) {
      if (days.length === 0) continue;
      const date = tombSweepingDay(year);
      const holiday = days.filter(({ name, off }) => name === '清明节' && off).map((row) => row.date);
      expect(holiday).toContain(date);
    }
  });

  it('is 4 or 5 April in every year it is asked for', () => {
    const days = Array.from({ length: 75 }, (_, i) => tombSweepingDay(2025 + i).slice(5));
    expect([...new Set(days)].sort()).toEqual(['04-04', '04-05']);
  });
});
