import { describe, expect, it } from '@jest/globals';
import { dueThisWeek, remaining } from './remaining.js';

describe('what is left until a due day', () => {
  it.each([
    ['2026-11-28', { urgency: 'overdue', days: 2 }],
    ['2026-11-30', { urgency: 'today', days: 0 }],
    ['2026-12-02', { urgency: 'soon', days: 2 }],
    ['2026-12-03', { urgency: 'ahead', days: 3 }],
    ['2027-01-01', { urgency: 'ahead', days: 32 }],
  ])('due on %s is %j', (due, expected) => {
    expect(remaining(due, '2026-11-30')).toEqual(expected);
  });

  it('counts today and the six days after it as this week, and nothing that is late', () => {
    expect(dueThisWeek('2026-11-30', '2026-11-30')).toBe(true);
    expect(dueThisWeek('2026-12-06', '2026-11-30')).toBe(true);
    expect(dueThisWeek('2026-12-07', '2026-11-30')).toBe(false);
    expect(dueThisWeek('2026-11-29', '2026-11-30')).toBe(false);
  });
});
