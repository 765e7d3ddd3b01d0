import { describe, expect, it } from '@jest/globals';
import { CASE_RULES } from '../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { ACTION_NAMES } from './action.js';
import { PEOPLE, submittedCase } from './case.factory.js';
import { CASE_STATUSES, CASE_TABLE, type CaseStatus, isFinal } from './case-table.js';
import type { CaseState } from './case-state.js';
import { deadlineEffects } from './deadline-effects.js';
import { stepDeadline } from './step-deadline.js';

const NOW = Date.parse('2026-05-07T02:00:00Z');
const TABLE = tableOfWeekdays();
const inStatus = (status: CaseStatus): CaseState => ({ ...submittedCase(), status });
const effects = (state: CaseState, ...names: (typeof ACTION_NAMES)[number][]) =>
  deadlineEffects(CASE_RULES, TABLE, state, names, NOW);

describe('what an action would do to the deadline', () => {
  it('is what the case would get if it went into the step now', () => {
    const [effect] = effects(submittedCase(), 'accept');
    const entered = { ...inStatus('under-verification'), enteredAt: new Date(NOW).toISOString() };
    expect(effect).toEqual({
      action: 'accept',
      status: 'under-verification',
      deadline: stepDeadline(CASE_RULES, TABLE, entered, NOW)?.deadline,
    });
  });

  it('tells of both ways of a decision', () => {
    expect(effects(inStatus('under-review'), 'decide').map(({ status }) => status)).toEqual([
      'ending-publication',
      'denied',
    ]);
  });

  it('ends with the case', () => {
    expect(effects(submittedCase(), 'refuse', 'terminate')).toEqual([
      { action: 'refuse', status: 'not-accepted' },
      { action: 'terminate', status: 'terminated' },
    ]);
  });

  it('shows an extension as if it were granted, with its article', () => {
    const state = inStatus('under-review');
    const before = stepDeadline(CASE_RULES, TABLE, state, NOW)?.deadline;
    const extension = { state: 'requested', by: PEOPLE.reviewer, reason: 'r', article: 'a' } as const;
    const asked = effects({ ...state, extension }, 'approveExtension')[0]?.deadline;
    expect(asked).toEqual(effects(state, 'extend')[0]?.deadline);
    expect((asked?.due ?? '') > (before?.due ?? '')).toBe(true);
    expect(asked?.article).toContain(CASE_RULES.extension.article);
  });

  it('leaves out what does not touch the deadline', () => {
    expect(effects(submittedCase(), 'claim', 'release', 'assign', 'comment', 'retryStep')).toEqual([]);
  });

  it('has a deadline exactly where a step follows, for every action of every status', () => {
    for (const status of CASE_STATUSES) {
      const names = ACTION_NAMES.filter((name) => CASE_TABLE[status].actions[name]);
      for (const effect of effects(inStatus(status), ...names))
        expect(effect.deadline === undefined).toBe(isFinal(effect.status));
    }
  });
});
