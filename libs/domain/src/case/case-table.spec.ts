import { describe, expect, it } from '@jest/globals';
import { ACTION_NAMES } from './action.js';
import { CASE_STATUSES, CASE_TABLE, type CaseStatus, STEPS, isFinal, successors } from './case-table.js';

function reachableFrom(start: CaseStatus): Set<CaseStatus> {
  const found = new Set<CaseStatus>([start]);
  for (const status of found) for (const next of successors(status)) found.add(next);
  return found;
}

describe('the state table', () => {
  it('has a row for every status and no other', () => {
    expect(Object.keys(CASE_TABLE).sort()).toEqual([...CASE_STATUSES].sort());
  });

  it('lets every status be reached from submission', () => {
    expect([...reachableFrom('submitted')].sort()).toEqual([...CASE_STATUSES].sort());
  });

  it.each(STEPS)('lets a case in %s reach an end', (step) => {
    expect([...reachableFrom(step)].some(isFinal)).toBe(true);
  });

  it.each(STEPS)('gives %s an owner, a deadline and its own rule of the pack', (step) => {
    expect(CASE_TABLE[step].owner).not.toBe('none');
    expect(CASE_TABLE[step].deadline).toBe(step);
  });

  it('allows nothing after an end', () => {
    for (const status of CASE_STATUSES.filter(isFinal)) {
      expect(CASE_TABLE[status].actions).toEqual({});
      expect([...successors(status)]).toEqual([]);
    }
  });

  it('uses every action in some step', () => {
    const used = new Set(STEPS.flatMap((step) => Object.keys(CASE_TABLE[step].actions)));
    expect([...used].sort()).toEqual([...ACTION_NAMES].sort());
  });

  it('never lets an applicant act once the decision is made', () => {
    for (const rule of Object.values(CASE_TABLE['ending-publication'].actions)) {
      expect(rule.by).not.toContain('applicant');
    }
  });

  it('leads to "completed" only through the confirmation of the targets', () => {
    const ways = CASE_STATUSES.filter((status) => successors(status).has('completed'));
    expect(ways).toEqual(['ending-publication']);
    expect(CASE_TABLE['ending-publication'].bySystem).toContain('completed');
  });
});
