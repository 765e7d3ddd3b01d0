import { expect, it } from '@jest/globals';
import { civilDate } from './civil-date.js';
import { monthsUntil } from './months.js';

it('counts months back over the turn of a year, the last one included', () => {
  expect(monthsUntil(civilDate('2026-02-28'), 3)).toEqual(['2025-12', '2026-01', '2026-02']);
  expect(monthsUntil(civilDate('2026-12-01'), 12)[0]).toBe('2026-01');
});
