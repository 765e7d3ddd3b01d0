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

describe('the day that an applicant was told', () => {
  const workday = (date: string, digest = 'make-up'): WorkingDayTable => ({
    ...tableOfWeekdays({ [date]: { working: true, reason: 'make-up-workday' } }),
    digest,
  });
  const asked: CaseState = { ...submittedCase(), status: 'supplement-required' };
  // Ten working days after Wednesday 6 May 2026.
  const told = stepDeadline(CASE_RULES, before, asked, NOW);
  const known: CaseState = { ...asked, deadline: told?.deadline as never, rungs: told?.rungs ?? [] };

  it('stands where a notice makes the count shorter, and its proof says so', () => {
    expect(told?.deadline.due).toBe('2026-05-20');
    const again = recountDeadline(CASE_RULES, workday('2026-05-09'), known, told?.deadline, NOW);
    expect(again?.deadline).toMatchObject({ due: '2026-05-20', tableDigest: 'make-up' });
    const proof = again?.deadline.proof ?? [];
    expect(proof.filter((row) => row.counted)).toHaveLength(10);
    expect(proof.slice(-2)).toEqual([
      { date: '2026-05-19', counted: true, reason: 'weekday' },
      { date: '2026-05-20', counted: false, reason: 'told-day-stands' },
    ]);
    expect(again?.rungs).toEqual(told?.rungs);
  });

  it('is counted once with one table: the case is not told again', () => {
    const table = workday('2026-05-09');
    const again = recountDeadline(CASE_RULES, table, known, told?.deadline, NOW);
    const state = { ...known, deadline: again?.deadline as never, rungs: again?.rungs ?? [] };
    expect(recountDeadline(CASE_RULES, table, state, again?.deadline, NOW)).toBeUndefined();
  });

  it('moves on where the notice makes it a day off, as a last day does', () => {
    const days = {
      '2026-05-09': { working: true, reason: 'make-up-workday' },
      '2026-05-20': { working: false, reason: 'holiday' },
    } as const;
    const again = stepDeadline(CASE_RULES, tableOfWeekdays(days), known, NOW);
    expect(again?.deadline.due).toBe('2026-05-21');
    expect(again?.deadline.proof.at(-1)).toMatchObject({ reason: 'moved-to-working-day' });
  });

  it('gives way to a later one', () => {
    expect(stepDeadline(CASE_RULES, free('2026-05-08'), known, NOW)?.deadline.due).toBe('2026-05-21');
  });

  it('does not bind an office: its own limit is as short as the notice makes it', () => {
    expect(stepDeadline(CASE_RULES, workday('2026-05-09'), waiting(), NOW)?.deadline.due).toBe('2026-05-09');
  });
});
