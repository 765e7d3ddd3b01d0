import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CivilDate,
  OutsideCalendar,
  addDays,
  civilDate,
  daysBetween,
  fromDayNumber,
} from '../time/civil-date.js';
import { suspensionOf } from './suspensions.js';
import { NATIONAL_DAY_2026, tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { addWorkingDays, firstWorkingDayFrom, workingDayBefore, workingDaysBetween } from './working-days.js';

const table = tableOfWeekdays(NATIONAL_DAY_2026);
const day = civilDate;
const DATES = fc.integer({ min: 20_454, max: 20_818 }).map(fromDayNumber); // 2026
const COUNTS = fc.integer({ min: 0, max: 40 });
const SUSPENSIONS = fc.array(
  fc.tuple(DATES, fc.integer({ min: 0, max: 20 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
  { maxLength: 3 },
);

describe('addWorkingDays', () => {
  it('does not count the start day (民法典第二百零一条第一款)', () => {
    expect(addWorkingDays(table, day('2026-11-23'), 1).due).toBe('2026-11-24');
  });

  it('counts make-up workdays and skips the holiday (行政处罚法第八十五条)', () => {
    const { due, proof } = addWorkingDays(table, day('2026-09-30'), 3);
    expect(due).toBe('2026-10-10');
    expect(proof).toEqual([
      { date: '2026-09-30', counted: false, reason: 'start-day' },
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({
        date: `2026-10-0${n}`,
        counted: false,
        reason: 'holiday',
        name: '国庆节',
      })),
      { date: '2026-10-08', counted: true, reason: 'weekday' },
      { date: '2026-10-09', counted: true, reason: 'weekday' },
      { date: '2026-10-10', counted: true, reason: 'make-up-workday', name: '国庆节' },
    ]);
  });

  it('grants nothing for 0 days: the start day, on a holiday too', () => {
    expect(addWorkingDays(table, day('2026-10-01'), 0)).toEqual({
      due: '2026-10-01',
      provisional: false,
      proof: [{ date: '2026-10-01', counted: false, reason: 'start-day' }],
    });
  });

  it('does not count the days of a suspension and says so', () => {
    const { due, proof } = addWorkingDays(table, day('2026-11-23'), 2, [
      { from: day('2026-11-25'), to: day('2026-11-26') },
    ]);
    expect(due).toBe('2026-11-27');
    expect(proof.filter(({ reason }) => reason === 'suspended').map(({ date }) => date)).toEqual([
      '2026-11-25',
      '2026-11-26',
    ]);
  });

  it('is provisional when a day on the way is not settled, and marks that day', () => {
    const open = tableOfWeekdays({}, '2026-12-25');
    expect(addWorkingDays(open, day('2026-12-23'), 1)).toMatchObject({
      due: '2026-12-24',
      provisional: false,
    });
    const { provisional, proof } = addWorkingDays(open, day('2026-12-23'), 2);
    expect(provisional).toBe(true);
    expect(proof.at(-1)).toEqual({ date: '2026-12-25', counted: true, reason: 'weekday', provisional: true });
    expect(proof.at(-2)).not.toHaveProperty('provisional');
  });

  it('is not provisional through a day on which the clock stood still', () => {
    const open = tableOfWeekdays({ '2026-12-28': { provisional: false } }, '2026-12-25');
    const suspended = [{ from: day('2026-12-25'), to: day('2026-12-27') }];
    expect(addWorkingDays(open, day('2026-12-24'), 1, suspended)).toMatchObject({
      due: '2026-12-28',
      provisional: false,
    });
  });

  it.each([-1, 1.5, Number.NaN, 5_001, 86_400_000])('refuses to count %p days', (n) => {
    expect(() => addWorkingDays(table, day('2026-11-23'), n)).toThrow(
      new RangeError(`Working days must be a whole number from 0 to 5000, not ${n}`),
    );
  });

  it('ends with 2199', () => {
    const weekdays = tableOfWeekdays();
    expect(addWorkingDays(weekdays, day('2199-12-30'), 1).due).toBe('2199-12-31');
    expect(() => addWorkingDays(weekdays, day('2199-12-30'), 2)).toThrow(new OutsideCalendar('2200-01-01'));
    const closed = tableOfWeekdays({ '2199-12-31': { working: false } });
    expect(() => firstWorkingDayFrom(closed, day('2199-12-31'))).toThrow(OutsideCalendar);
    expect(() => workingDayBefore(weekdays, day('1900-01-01'), 1)).toThrow(new OutsideCalendar('1899-12-31'));
  });

  it('counts up to its limit', () => {
    expect(addWorkingDays(tableOfWeekdays(), day('2026-11-23'), 5_000).due).toBe('2046-01-22');
  });

  it('refuses a suspension that ends before it begins', () => {
    const backwards = [{ from: day('2026-11-26'), to: day('2026-11-25') }];
    expect(() => addWorkingDays(table, day('2026-11-23'), 2, backwards)).toThrow(
      'A suspension ends before it begins: 2026-11-26..2026-11-25',
    );
  });

  it('adds up: the counted rows are n, and the rows are every day from start to due', () => {
    fc.assert(
      fc.property(DATES, COUNTS, SUSPENSIONS, (from, n, suspensions) => {
        const { due, proof } = addWorkingDays(table, from, n, suspensions);
        expect(proof.filter(({ counted }) => counted)).toHaveLength(n);
        expect(proof.map(({ date }) => daysBetween(from, date))).toEqual([...proof.keys()]);
        expect(proof.at(-1)?.date).toBe(due);
        expect(proof.at(-1)?.counted).toBe(n > 0);
      }),
    );
  });

  it('is monotone in the number of days and in the start', () => {
    fc.assert(
      fc.property(
        DATES,
        COUNTS,
        fc.integer({ min: 0, max: 30 }),
        SUSPENSIONS,
        (from, n, later, suspensions) => {
          const { due } = addWorkingDays(table, from, n, suspensions);
          expect(addWorkingDays(table, from, n + 1, suspensions).due > due).toBe(true);
          expect(addWorkingDays(table, addDays(from, later), n, suspensions).due >= due).toBe(true);
        },
      ),
    );
  });

  it('does not change when a suspension is split, repeated or reordered', () => {
    fc.assert(
      fc.property(DATES, COUNTS, DATES, fc.nat(15), fc.nat(15), (from, n, start, a, b) => {
        const [middle, end] = [addDays(start, a), addDays(start, a + b + 1)];
        const whole = addWorkingDays(table, from, n, [{ from: start, to: end }]);
        const split = addWorkingDays(table, from, n, [
          { from: addDays(middle, 1), to: end },
          { from: start, to: middle },
          { from: start, to: start },
        ]);
        expect(split).toEqual(whole);
      }),
    );
  });
});

describe('workingDaysBetween', () => {
  it('is the inverse of addWorkingDays', () => {
    fc.assert(
      fc.property(DATES, COUNTS, SUSPENSIONS, (from, n, suspensions) => {
        const { due } = addWorkingDays(table, from, n, suspensions);
        expect(workingDaysBetween(table, from, due, suspensions)).toBe(n);
      }),
    );
  });

  it('is negative backwards and 0 on one day', () => {
    expect(workingDaysBetween(table, day('2026-11-27'), day('2026-11-23'))).toBe(-4);
    expect(Math.abs(workingDaysBetween(table, day('2026-11-23'), day('2026-11-23')))).toBe(0);
  });
});

describe('workingDayBefore', () => {
  it('goes back over holidays, the day itself not counted', () => {
    expect(workingDayBefore(table, day('2026-10-08'), 1)).toBe('2026-09-30');
    expect(workingDayBefore(table, day('2026-10-08'), 0)).toBe('2026-10-08');
  });

  it('refuses a count that is no count', () => {
    expect(() => workingDayBefore(table, day('2026-10-08'), -1)).toThrow(RangeError);
  });

  it('takes back what was added to a working day', () => {
    fc.assert(
      fc.property(DATES, COUNTS, (any, n) => {
        const from: CivilDate = firstWorkingDayFrom(table, any);
        expect(workingDayBefore(table, addWorkingDays(table, from, n).due, n)).toBe(from);
      }),
    );
  });
});

describe('firstWorkingDayFrom', () => {
  it('moves a last day that is no working day to the end of the holiday (民法典第二百零三条第一款)', () => {
    expect(firstWorkingDayFrom(table, day('2026-10-01'))).toBe('2026-10-08');
    expect(firstWorkingDayFrom(table, day('2026-10-10'))).toBe('2026-10-10');
  });
});

describe('suspensionOf', () => {
  it('runs the clock on the day of the request and again from the day after the answer', () => {
    expect(suspensionOf(day('2026-11-23'), day('2026-11-25'))).toEqual([
      { from: '2026-11-24', to: '2026-11-25' },
    ]);
  });

  it('is nothing when the answer comes on the day of the request', () => {
    expect(suspensionOf(day('2026-11-23'), day('2026-11-23'))).toEqual([]);
  });
});
