import { describe, expect, it } from '@jest/globals';
import type { RepairCase } from '../../../api/cases.js';
import { loadOf } from './load.js';

const TODAY = '2026-11-30';

function aCase(holder: string | undefined, due: string | undefined): RepairCase {
  return {
    ...(holder !== undefined && { holder: { id: holder, name: holder.toUpperCase() } }),
    ...(due !== undefined && { deadline: { due } }),
  } as RepairCase;
}

describe('the load per person', () => {
  it('is counted by who holds the case, nobody first, then who has most', () => {
    const cases = [
      aCase('u-1', '2026-12-20'),
      aCase('u-2', '2026-11-29'),
      aCase('u-2', '2026-12-01'),
      aCase(undefined, '2026-11-30'),
    ];
    expect(loadOf(cases, TODAY)).toEqual([
      { open: 1, overdue: 0, thisWeek: 1 },
      { holder: { id: 'u-2', name: 'U-2' }, open: 2, overdue: 1, thisWeek: 1 },
      { holder: { id: 'u-1', name: 'U-1' }, open: 1, overdue: 0, thisWeek: 0 },
    ]);
  });

  it('counts a case without a deadline as open and as nothing else', () => {
    expect(loadOf([aCase('u-1', undefined)], TODAY)).toMatchObject([{ open: 1, overdue: 0, thisWeek: 0 }]);
  });

  it('loses no case', () => {
    const cases = Array.from({ length: 40 }, (_, n) => aCase(`u-${String(n % 7)}`, '2026-12-01'));
    const total = loadOf(cases, TODAY).reduce((sum, { open }) => sum + open, 0);
    expect(total).toBe(40);
  });
});
