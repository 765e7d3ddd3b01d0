import { describe, expect, it } from '@jest/globals';
import { CASE_RULES } from '../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { submittedCase } from './case.factory.js';
import type { CaseState } from './case-state.js';
import { recountDeadline, stepDeadline } from './step-deadline.js';

// Submitted on Wednesday 6 May 2026: due on Monday the 11th, escalated to the county on Wednesday the 13th.
const NOW = Date.parse('2026-05-07T02:00:00Z');
const before = tableOfWeekdays();
const counted = stepDeadline(CASE_RULES, before, submittedCase(), NOW);

function waiting(): CaseState {
  if (!counted) throw new Error('A submitted case has a deadline.');
  return { ...submittedCase(), deadline: counted.deadline, rungs: counted.rungs };
}

const free = (date: string): WorkingDayTable => ({
  ...tableOfWeekdays({ [date]: { working: false, reason: 'holiday' } }),
  digest: `free ${date}`,
});
const recount = (table: WorkingDayTable, state = waiting(), now = NOW) =>
  recountDeadline(CASE_RULES, table, state, counted?.deadline, now);

describe('a deadline under another table', () => {
  it('is counted again where a day of its count is otherwise', () => {
    expect(recount(free('2026-05-08'))?.deadline).toMatchObject({
      due: '2026-05-12',
      tableDigest: 'free 2026-05-08',
    });
  });

  it('is left alone where the table differs elsewhere', () => {
    expect(recount(free('2026-05-06'))).toBeUndefined();
    expect(recount(free('2026-06-01'))).toBeUndefined();
  });

  it('is counted again where only what comes after the due day moves', () => {
    const moved = recount(free('2026-05-12'));
    expect(moved?.deadline.due).toBe('2026-05-11');
    expect(moved?.rungs.map(({ id, at }) => [id, new Date(at).toISOString()]).at(-1)).toEqual([
      'escalation-county',
      '2026-05-14T01:00:00.000Z',
    ]);
  });

  it('is counted again where the same day becomes final', () => {
    const open = stepDeadline(CASE_RULES, tableOfWeekdays({}, '2026-05-08'), submittedCase(), NOW);
    const state = { ...waiting(), rungs: open?.rungs ?? [] };
    expect(recountDeadline(CASE_RULES, before, state, open?.deadline, NOW)?.deadline).toMatchObject({
      due: '2026-05-11',
      provisional: false,
    });
  });

  it('does not fire again what was reached, and is none after the end', () => {
    const late = Date.parse('2026-05-12T12:00:00Z');
    const reached = { ...waiting(), rungs: waiting().rungs.filter(({ at }) => at > late) };
    expect(recount(before, reached, late)).toBeUndefined();
    expect(recount(free('2026-05-08'), { ...waiting(), status: 'denied' })).toBeUndefined();
  });

  it('is counted where nothing proves it yet', () => {
    expect(recountDeadline(CASE_RULES, before, submittedCase(), undefined, NOW)?.deadline.due).toBe(
      '2026-05-11',
    );
  });
});
