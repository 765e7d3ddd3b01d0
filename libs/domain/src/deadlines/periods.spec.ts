import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OutsideCalendar, civilDate, fromDayNumber, parseCivilDate } from '../time/civil-date.js';
import { type PeriodLength, addPeriod, moveToWorkingDay } from './periods.js';
import { NATIONAL_DAY_2026, tableOfWeekdays } from './table-of-weekdays.fixture.js';

const DATES = fc.integer({ min: 14_000, max: 24_000 }).map(fromDayNumber);
const MONTHS = fc.integer({ min: 0, max: 60 });

describe('addPeriod', () => {
  it.each<[string, PeriodLength, string]>([
    ['2019-10-10', { months: 3 }, '2020-01-10'],
    ['2019-10-10', { years: 1 }, '2020-10-10'],
    ['2025-01-31', { months: 1 }, '2025-02-28'],
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2025-01-31', { months: 2 }, '2025-03-31'],
    ['2025-08-31', { months: 3 }, '2025-11-30'],
    ['2025-12-31', { months: 6 }, '2026-06-30'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-02-29', { months: 12 }, '2025-02-28'],
    ['2025-02-28', { months: 12 }, '2026-02-28'],
    ['2025-05-05', { months: 0 }, '2025-05-05'],
    ['2025-12-01', { months: 1 }, '2026-01-01'],
  ])('from %s by %j ends on %s (民法典第二百零二条)', (from, length, end) => {
    expect(addPeriod(civilDate(from), length).end).toBe(end);
  });

  it('proves every month and says where a month was too short', () => {
    expect(addPeriod(civilDate('2025-01-31'), { months: 2 }).proof).toEqual([
      { date: '2025-01-31', counted: false, reason: 'start-day' },
      { date: '2025-02-28', counted: true, reason: 'month-end' },
      { date: '2025-03-31', counted: true, reason: 'month' },
    ]);
    expect(addPeriod(civilDate('2024-02-29'), { years: 4 }).proof.map(({ reason }) => reason)).toEqual([
      'start-day',
      'year-end',
      'year-end',
      'year-end',
      'year',
    ]);
  });

  it.each<PeriodLength>([{ months: -1 }, { months: 0.5 }, { months: 1_201 }, { years: 101 }])(
    'refuses %j',
    (length) => {
      expect(() => addPeriod(civilDate('2025-01-31'), length)).toThrow(
        /^A period is a whole number of months, at most 1200, not /,
      );
    },
  );

  it('ends with 2199', () => {
    expect(addPeriod(civilDate('2199-11-30'), { months: 1 }).end).toBe('2199-12-30');
    expect(() => addPeriod(civilDate('2199-12-01'), { months: 1 })).toThrow(
      new OutsideCalendar('2200-01-01'),
    );
    expect(() => addPeriod(civilDate('2199-12-31'), { years: 100 })).toThrow(
      new OutsideCalendar('2200-12-31'),
    );
  });

  it('grants 1,200 months and 100 years', () => {
    expect(addPeriod(civilDate('2026-01-31'), { months: 1_200 }).end).toBe('2126-01-31');
    expect(addPeriod(civilDate('2026-01-31'), { years: 100 }).end).toBe('2126-01-31');
  });

  it('ends on a day that exists, with as many counted rows as months', () => {
    fc.assert(
      fc.property(DATES, MONTHS, (from, months) => {
        const { end, proof } = addPeriod(from, { months });
        expect(parseCivilDate(end)).toBe(end);
        expect(proof.filter(({ counted }) => counted)).toHaveLength(months);
        expect(proof.at(-1)?.date).toBe(end);
      }),
    );
  });

  it('is monotone in start and length, and a year is twelve months', () => {
    fc.assert(
      fc.property(DATES, DATES, MONTHS, fc.integer({ min: 0, max: 5 }), (a, b, months, years) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        expect(addPeriod(first, { months }).end <= addPeriod(second, { months }).end).toBe(true);
        expect(addPeriod(first, { months }).end < addPeriod(first, { months: months + 1 }).end).toBe(true);
        expect(addPeriod(first, { years }).end).toBe(addPeriod(first, { months: years * 12 }).end);
      }),
    );
  });
});

describe('moveToWorkingDay', () => {
  it('moves the end out of a holiday and proves each day (民法典第二百零三条第一款)', () => {
    const table = tableOfWeekdays(NATIONAL_DAY_2026);
    const moved = moveToWorkingDay(table, addPeriod(civilDate('2026-09-06'), { months: 1 }));
    expect(moved.end).toBe('2026-10-08');
    expect(moved.proof.slice(-2)).toEqual([
      { date: '2026-10-07', counted: false, reason: 'moved-to-working-day' },
      { date: '2026-10-08', counted: false, reason: 'moved-to-working-day' },
    ]);
  });

  it('leaves a working day alone', () => {
    const period = addPeriod(civilDate('2026-09-10'), { months: 1 });
    expect(moveToWorkingDay(tableOfWeekdays(NATIONAL_DAY_2026), period)).toEqual(period);
  });

  it('marks what a notice may still change', () => {
    const open = tableOfWeekdays({}, '2027-01-01');
    expect(moveToWorkingDay(open, addPeriod(civilDate('2026-12-02'), { months: 1 })).proof.at(-1)).toEqual({
      date: '2027-01-04',
      counted: false,
      reason: 'moved-to-working-day',
      provisional: true,
    });
  });
});
