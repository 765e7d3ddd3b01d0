import { type CivilDate, dayOfWeek } from '../time/civil-date.js';
import type { DayKind, WorkingDayTable } from './working-day-table.js';

/** Monday to Friday, with exceptions; days from `openFrom` on are provisional. For specs. */
export function tableOfWeekdays(
  exceptions: Readonly<Record<string, Partial<DayKind>>> = {},
  openFrom = '9999',
): WorkingDayTable {
  return {
    digest: 'weekdays',
    day(date: CivilDate): DayKind {
      const weekend = dayOfWeek(date) % 6 === 0;
      return {
        working: !weekend,
        reason: weekend ? 'weekend' : 'weekday',
        provisional: date >= openFrom,
        ...exceptions[date],
      };
    },
  };
}

/** National Day 2026 as noticed: 1–7 October off, Sunday 20 September and Saturday 10 October worked. */
export const NATIONAL_DAY_2026: Readonly<Record<string, Partial<DayKind>>> = {
  '2026-09-20': { working: true, reason: 'make-up-workday', name: '国庆节' },
  '2026-10-10': { working: true, reason: 'make-up-workday', name: '国庆节' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      `2026-10-0${day}`,
      { working: false, reason: 'holiday' as const, name: '国庆节' },
    ]),
  ),
};
