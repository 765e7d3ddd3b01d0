import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, civilDate, fromDayNumber, toDayNumber, workingDaysBetween } from '@xinxiu/domain';
import fc from 'fast-check';
import { loadCalendar, readNotices } from './load-calendar.js';

const HOLIDAYS_DIR = 'seeds/holidays';
const calendar = loadCalendar({ holidaysDir: HOLIDAYS_DIR });
const published = new Map(
  readNotices(HOLIDAYS_DIR).flatMap(({ days }) => days.map(({ date, off }) => [date as string, off])),
);

/** Counts by JavaScript dates and the raw notices: slow, and none of our arithmetic. */
function dueByHand(start: string, workingDays: number): string {
  const date = new Date(`${start}T00:00:00Z`);
  for (let left = workingDays; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const off = published.get(date.toISOString().slice(0, 10)) ?? date.getUTCDay() % 6 === 0;
    if (!off) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

const STARTS = fc
  .integer({ min: toDayNumber(civilDate('2007-01-01')), max: toDayNumber(civilDate('2026-11-30')) })
  .map(fromDayNumber);

describe('statutory duties on any start of 2007 to 2026', () => {
  it.each([
    ['filing', 7],
    ['objection', 5],
    ['decision', 10],
    ['acceptance and sharing', 3],
  ])('%s: %d working days, as counted by hand', (_, days) => {
    fc.assert(
      fc.property(STARTS, (start) => {
        const { due, provisional } = addWorkingDays(calendar, start, days);
        expect(due).toBe(dueByHand(start, days));
        expect(provisional).toBe(false);
        expect(workingDaysBetween(calendar, start, due)).toBe(days);
      }),
      { numRuns: 2_000 },
    );
  });
});
