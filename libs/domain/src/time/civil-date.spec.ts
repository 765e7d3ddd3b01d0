import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  parseCivilDate,
} from './civil-date.js';

const DAY_NUMBERS = fc.integer({ min: -25_567, max: 84_005 });

describe('parseCivilDate', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31', '2026-11-30'])('takes %s, which exists', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1899-12-31',
    '2200-01-01',
    '2025-1-1',
    '20250101',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '',
  ])('refuses "%s"', (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  });

  it('throws only in the form for dates that the program wrote', () => {
    expect(() => civilDate('2025-02-30')).toThrow(new RangeError('Not a calendar day: 2025-02-30'));
    expect(civilDate('2025-02-28')).toBe('2025-02-28');
  });
});

describe('day arithmetic', () => {
  it('turns day numbers into dates and back without loss', () => {
    fc.assert(
      fc.property(DAY_NUMBERS, (number) => {
        const date = fromDayNumber(number);
        expect(parseCivilDate(date)).toBe(date);
        expect(daysBetween(fromDayNumber(0), date)).toBe(number);
      }),
    );
  });

  it('adds days across the ends of months, years and leap days', () => {
    expect(addDays(civilDate('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(civilDate('2025-02-28'), 1)).toBe('2025-03-01');
    expect(addDays(civilDate('2025-12-31'), 1)).toBe('2026-01-01');
    expect(addDays(civilDate('2026-01-01'), -1)).toBe('2025-12-31');
  });

  it('moves the day of the week with the day, before 1970 too', () => {
    expect(dayOfWeek(civilDate('2026-11-24'))).toBe(2);
    expect(dayOfWeek(civilDate('1949-10-01'))).toBe(6);
    fc.assert(
      fc.property(DAY_NUMBERS, (number) => {
        const date = fromDayNumber(number);
        expect(dayOfWeek(addDays(date, 1))).toBe((dayOfWeek(date) + 1) % 7);
      }),
    );
  });

  it('knows the length of February in centuries', () => {
    expect([1900, 2000, 2024, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
  });
});
