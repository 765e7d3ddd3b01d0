import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { submittedCase } from '../case/case.factory.js';
import { STEPS } from '../case/case-table.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import type { CaseFigure } from '../statistics/case-figure.js';
import { realClock } from '../time/case-clock.js';
import { civilDate } from '../time/civil-date.js';
import { AGES, type CountedCase, happenedIn, openCase } from './counted-case.js';
import { countedIn, overviewOf } from './overview.js';

const TABLE = tableOfWeekdays();
const TODAY = civilDate('2026-06-12');
const NOON = Date.parse('2026-06-12T04:00:00.000Z');
const MONTHS = ['2026-05', '2026-06'];

function open(fields: Partial<CountedCase & { of: 'open' }>): CountedCase {
  return {
    ...{ of: 'open', caseNo: 'XF', name: '青禾', unit: 'SCJG', step: 'under-review', from: TODAY },
    ...{ workingDays: 0, age: '5', isLate: false, ...fields },
  };
}

const overview = (...cases: CountedCase[]) => overviewOf(cases, MONTHS, TABLE, TODAY);

describe('an open case as it is counted', () => {
  const submitted = {
    ...submittedCase(),
    submittedAt: '2026-05-29T02:00:00.000Z',
    enteredAt: '2026-06-05T02:00:00.000Z',
    deadline: { due: '2026-06-11' } as never,
  };

  it('has its days in the step and since submission, and is late after its last day', () => {
    expect(openCase(submitted, realClock(NOON), TABLE, NOON)).toMatchObject({
      ...{ unit: 'XYB', step: 'submitted', from: '2026-06-05', workingDays: 5, age: '10' },
      ...{ due: '2026-06-11', falls: '2026-06-11', isLate: true },
    });
    const lastDay = Date.parse('2026-06-11T15:59:59.000Z');
    expect(openCase(submitted, realClock(lastDay), TABLE, lastDay)).toMatchObject({ isLate: false });
  });

  it('is none once it has ended, and foresees no work of real days by a clock of its own', () => {
    expect(openCase({ ...submitted, status: 'denied' }, realClock(NOON), TABLE, NOON)).toBeUndefined();
    const fast = { realEpoch: NOON, legalEpoch: NOON, dayMs: 1_000 };
    const counted = openCase(submitted, fast, TABLE, NOON + 2_000);
    expect(counted).toMatchObject({ due: '2026-06-11', isLate: true, workingDays: 5 });
    expect(counted).not.toHaveProperty('falls');
  });
});

describe('the numbers of the oversight', () => {
  it('are by department and step how many, how long and how many late', () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30];
    const { now, ages } = overview(
      ...days.map((workingDays) => open({ workingDays, isLate: workingDays > 8 })),
      open({ unit: 'applicant', step: 'supplement-required', workingDays: 3, age: '20' }),
    );
    expect(now).toEqual([
      { unit: 'SCJG', step: 'under-review', count: 10, late: 2, median: 5.5, p90: 9 },
      { unit: 'applicant', step: 'supplement-required', count: 1, late: 0, median: 3, p90: 3 },
    ]);
    expect(ages.map(({ age, count }) => [age, count])).toEqual([
      ...[
        ['5', 10],
        ['10', 0],
        ['20', 1],
      ],
      ...[
        ['40', 0],
        ['more', 0],
      ],
    ]);
    expect(ages[1]).toEqual({ age: '10', count: 0, late: 0 });
  });

  it('tell of the next twenty working days what falls due, and of other days where something does', () => {
    const due = (day: string) => open({ falls: civilDate(day) });
    const { ahead } = overview(due('2026-06-12'), due('2026-06-13'), due('2026-06-13'), due('2026-08-01'));
    expect(ahead.slice(0, 3)).toEqual([
      { day: '2026-06-12', count: 1 },
      { day: '2026-06-13', count: 2 },
      { day: '2026-06-15', count: 0 },
    ]);
    expect(ahead).toHaveLength(21);
    expect(ahead.at(-1)).toEqual({ day: '2026-07-09', count: 0 });
  });

  it('count what happened in its month: steps that ended, decisions, reasons', () => {
    const figure: CaseFigure = {
      ...{ caseNo: 'XF-1', department: 'SCJG', submittedOn: civilDate('2026-05-25') },
      decision: { outcome: 'denied', on: civilDate('2026-06-02'), workingDays: 6, onTime: false },
      stays: [
        { step: 'submitted', unit: 'XYB', from: civilDate('2026-05-25'), until: civilDate('2026-05-27') },
        {
          ...{ step: 'under-review', unit: 'SCJG', from: civilDate('2026-05-29') },
          ...{ until: civilDate('2026-06-02'), isLate: true },
        },
      ],
      causes: [{ kind: 'denial', code: 'effects', unit: 'SCJG', on: civilDate('2026-06-02') }],
    };
    const { passed, months, decided, causes } = overview(...happenedIn(figure, TABLE));
    expect(passed).toEqual([
      { unit: 'SCJG', step: 'under-review', count: 1, late: 1, median: 2, p90: 2 },
      { unit: 'XYB', step: 'submitted', count: 1, late: 0, median: 2, p90: 2 },
    ]);
    expect(months.map(({ month, step }) => [month, step])).toEqual([
      ['2026-05', 'submitted'],
      ['2026-06', 'under-review'],
    ]);
    expect(decided).toEqual([
      { month: '2026-05', count: 0, late: 0 },
      { month: '2026-06', count: 1, late: 1, median: 6, p90: 6 },
    ]);
    expect(causes).toEqual([{ kind: 'denial', code: 'effects', count: 1 }]);
  });

  it('are each the length of the list behind them', () => {
    const one = fc.record({
      unit: fc.constantFrom('A', 'B', 'applicant'),
      step: fc.constantFrom(...STEPS),
      workingDays: fc.nat(60),
      age: fc.constantFrom(...AGES),
      isLate: fc.boolean(),
      isOver: fc.boolean(),
      month: fc.constantFrom(...MONTHS),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (rows) => {
        const cases = rows.map(({ isOver, month, ...row }, at): CountedCase =>
          isOver
            ? { ...row, of: 'left', caseNo: String(at), from: TODAY, until: TODAY, month }
            : open({ ...row, caseNo: String(at) }),
        );
        const { now, ages, passed, months } = overview(...cases);
        const listed = (filter: Parameters<typeof countedIn>[1]) => countedIn(cases, filter).length;
        for (const { unit, step, count, late } of now) {
          expect(listed({ of: 'open', unit, step })).toBe(count);
          expect(listed({ of: 'open', unit, step, late: true })).toBe(late);
        }
        for (const { age, count } of ages) expect(listed({ of: 'open', age })).toBe(count);
        for (const { unit, step, count } of passed) expect(listed({ of: 'left', unit, step })).toBe(count);
        for (const { month, step, count } of months) expect(listed({ of: 'left', month, step })).toBe(count);
        const sum = [...now, ...passed].reduce((total, { count }) => total + count, 0);
        expect(sum).toBe(cases.length);
      }),
    );
  });
});
