import { describe, expect, it } from '@jest/globals';
import { endsThisWeek, urgencyOf } from './remaining.js';

describe('what is left until a due day', () => {
  it.each([
    [{ isOverdue: true, workingDays: 2 }, 'overdue', false],
    [{ isOverdue: true, workingDays: 0 }, 'overdue', false],
    [{ isOverdue: false, workingDays: 0 }, 'today', true],
    [{ isOverdue: false, workingDays: 2 }, 'soon', true],
    [{ isOverdue: false, workingDays: 5 }, 'ahead', true],
    [{ isOverdue: false, workingDays: 6 }, 'ahead', false],
  ] as const)('of %j is %s', (left, urgency, thisWeek) => {
    expect(urgencyOf(left)).toBe(urgency);
    expect(endsThisWeek(left)).toBe(thisWeek);
  });
});
