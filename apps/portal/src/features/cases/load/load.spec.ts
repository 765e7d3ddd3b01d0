import { describe, expect, it } from '@jest/globals';
import type { RepairCase } from '../../../api/cases.js';
import { loadOf } from './load.js';

/** @param left working days; below nothing it is overdue */
function aCase(holder: string | undefined, left: number | undefined): RepairCase {
  return {
    ...(holder !== undefined && { holder: { id: holder, name: holder.toUpperCase() } }),
    ...(left !== undefined && { remaining: { isOverdue: left < 0, workingDays: Math.abs(left) } }),
  } as RepairCase;
}

describe('the load per person', () => {
  it('is counted by who holds the case, nobody first, then who has most', () => {
    const cases = [aCase('u-1', 14), aCase('u-2', -1), aCase('u-2', 1), aCase(undefined, 0)];
    expect(loadOf(cases)).toEqual([
      { open: 1, overdue: 0, thisWeek: 1 },
      { holder: { id: 'u-2', name: 'U-2' }, open: 2, overdue: 1, thisWeek: 1 },
      { holder: { id: 'u-1', name: 'U-1' }, open: 1, overdue: 0, thisWeek: 0 },
    ]);
  });

  it('counts a case without a deadline as open and as nothing else', () => {
    expect(loadOf([aCase('u-1', undefined)])).toMatchObject([{ open: 1, overdue: 0, thisWeek: 0 }]);
  });

  it('loses no case', () => {
    const cases = Array.from({ length: 40 }, (_, n) => aCase(`u-${String(n % 7)}`, 1));
    const total = loadOf(cases).reduce((sum, { open }) => sum + open, 0);
    expect(total).toBe(40);
  });
});
