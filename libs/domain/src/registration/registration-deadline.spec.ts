import { describe, expect, it } from '@jest/globals';
import { CASE_RULES } from '../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { recountRegistration, registrationDeadline } from './registration-deadline.js';

const RULES = {
  pack: CASE_RULES.pack,
  registration: {
    id: 'registration',
    text: '',
    textEn: '',
    article: '注册审核',
    source: '',
    trust: 'A',
    workingDays: 3,
    rungs: [
      { id: 'reminder-due', workingDays: 0, at: '09:00', to: 'holder' },
      { id: 'escalation-county', workingDays: 2, at: '09:00', to: 'county-office' },
    ],
  },
} as const;

// Submitted on Wednesday 6 May 2026: due on Monday the 11th, escalated to the county on Wednesday the 13th.
const NOW = Date.parse('2026-05-06T02:00:00Z');
const begun = { submittedAt: '2026-05-06T02:00:00.000Z', rungs: [] };
const counted = registrationDeadline(RULES, tableOfWeekdays(), begun, NOW);
const waiting = { ...begun, deadline: counted?.deadline as never, rungs: counted?.rungs ?? [] };
const recount = (table: WorkingDayTable) => recountRegistration(RULES, table, waiting, NOW);

describe('the deadline of a registration under another table', () => {
  it('is counted again where its day moves', () => {
    const moved = recount(tableOfWeekdays({ '2026-05-08': { working: false, reason: 'holiday' } }));
    expect(moved?.deadline.due).toBe('2026-05-12');
  });

  it('is counted again where only what comes after the day moves', () => {
    const moved = recount(tableOfWeekdays({ '2026-05-12': { working: false, reason: 'holiday' } }));
    expect(moved?.deadline.due).toBe('2026-05-11');
    expect(moved?.rungs).not.toEqual(waiting.rungs);
  });

  it('is counted again where the day becomes final', () => {
    const open = registrationDeadline(RULES, tableOfWeekdays({}, '2026-05-08'), begun, NOW);
    const state = { ...begun, deadline: open?.deadline as never, rungs: open?.rungs ?? [] };
    expect(recountRegistration(RULES, tableOfWeekdays(), state, NOW)?.deadline.provisional).toBe(false);
  });

  it('is left alone where the table differs elsewhere, and counted where it was not yet', () => {
    expect(recount(tableOfWeekdays({ '2026-06-01': { working: false, reason: 'holiday' } }))).toBeUndefined();
    expect(recountRegistration(RULES, tableOfWeekdays(), begun, NOW)?.deadline.due).toBe('2026-05-11');
  });
});
