import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../time/civil-date.js';
import type { CaseFigure } from './case-figure.js';
import { FEWEST_TOLD, type StatisticsRow, median, publicStatistics } from './public-statistics.js';

const MONTHS = ['2026-09', '2026-10', '2026-11'];

function figure(department: string, on: string, fields: Partial<CaseFigure> = {}): CaseFigure {
  return { caseNo: 'XF', department, submittedOn: civilDate(on), ...fields };
}

function decided(
  department: string,
  on: string,
  outcome: 'approved' | 'denied',
  workingDays = 5,
  onTime = true,
) {
  return figure(department, on, { decision: { outcome, on: civilDate(on), workingDays, onTime } });
}

const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

describe('what is published of the cases of a county', () => {
  it('counts in each month what happened in it', () => {
    const { months } = publicStatistics(
      [
        ...times(4, () =>
          figure('SCJG', '2026-09-30', {
            decision: { outcome: 'approved', on: civilDate('2026-10-15'), workingDays: 7, onTime: true },
            repairedOn: civilDate('2026-11-02'),
          }),
        ),
        figure('SCJG', '2025-01-01'),
      ],
      [{ month: '2026-09', department: 'SCJG', records: 1 }],
      MONTHS,
    );
    const nothing = { applied: 0, decided: 0, approved: 0, denied: 0, repaired: 0, published: 0 };
    expect(months).toEqual([
      { ...nothing, key: '2026-09', applied: 4, published: 1 },
      { ...nothing, key: '2026-10', decided: 4, approved: 4, medianWorkingDays: 7, onTime: 1 },
      { ...nothing, key: '2026-11', repaired: 4 },
    ]);
  });

  it('tells the median and the share in time of each department', () => {
    const { departments } = publicStatistics(
      [
        ...times(3, () => decided('A', '2026-10-12', 'approved', 4)),
        ...times(3, () => decided('A', '2026-10-12', 'denied', 9, false)),
        ...times(5, () => decided('B', '2026-10-12', 'approved', 2)),
      ],
      [],
      MONTHS,
    );
    expect(departments).toMatchObject([
      { key: 'A', decided: 6, approved: 3, denied: 3, medianWorkingDays: 6.5, onTime: 0.5 },
      { key: 'B', decided: 5, approved: 5, denied: 0, medianWorkingDays: 2, onTime: 1 },
    ]);
  });

  it('tells no small number, no small half of a number, and none that the sums of the other table would tell', () => {
    const { departments } = publicStatistics(
      [
        decided('A', '2026-10-12', 'denied'),
        ...times(9, () => decided('B', '2026-10-12', 'approved')),
        ...times(4, () => decided('C', '2026-10-12', 'approved')),
        decided('D', '2026-10-13', 'denied'),
        ...times(8, () => decided('D', '2026-10-12', 'approved')),
      ],
      [],
      MONTHS,
    );
    const of = (key: string) => departments.find((row) => row.key === key);
    expect(of('A')).toEqual({
      key: 'A',
      applied: 'few',
      decided: 'few',
      approved: 'few',
      denied: 'few',
      repaired: 0,
      published: 0,
    });
    expect(of('C')).toMatchObject({ decided: 'few', approved: 'few' });
    expect(of('B')).toMatchObject({ decided: 9, approved: 9, denied: 0 });
    expect(of('D')).toMatchObject({ decided: 9, approved: 'few', denied: 'few' });
  });

  it('never tells one or two, nor leaves out one row alone where another has something', () => {
    const day = fc.constantFrom('2026-09-09', '2026-10-12', '2026-11-11');
    const one = fc.record({
      department: fc.constantFrom('A', 'B', 'C'),
      day,
      outcome: fc.constantFrom('approved', 'denied', undefined),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (cases) => {
        const figures = cases.map(({ department, day: on, outcome }) =>
          outcome === undefined ? figure(department, on) : decided(department, on, outcome as 'approved'),
        );
        const { months, departments } = publicStatistics(figures, [], MONTHS);
        for (const rows of [months, departments]) {
          for (const field of ['applied', 'decided', 'approved', 'denied'] as const) expectSafe(rows, field);
          for (const { decided: n, medianWorkingDays } of rows)
            expect(medianWorkingDays !== undefined).toBe(n !== 'few' && n > 0);
        }
      }),
    );
  });
});

function expectSafe(
  rows: readonly StatisticsRow[],
  field: 'applied' | 'decided' | 'approved' | 'denied',
): void {
  const values = rows.map((row) => row[field]);
  for (const value of values) if (value !== 'few') expect(value === 0 || value >= FEWEST_TOLD).toBe(true);
  const hidden = values.filter((value) => value === 'few').length;
  const others = rows.filter(
    (row) => row[field] !== 'few' && (field === 'applied' ? row.applied : row.decided) !== 0,
  );
  if (hidden === 1) expect(others).toEqual([]);
}

describe('the median', () => {
  it('is the middle, or between the two in the middle', () => {
    expect([median([3]), median([9, 1, 5]), median([1, 2, 3, 10])]).toEqual([3, 5, 2.5]);
  });
});
