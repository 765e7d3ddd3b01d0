import { describe, expect, it } from '@jest/globals';
import { aRule } from '../deadlines/case-rules.fixture.js';
import { actOnCase } from './act.js';
import type { CaseState } from './case-state.js';
import { PEOPLE, POLICY, action, after, submittedCase } from './case.factory.js';
import { checklistFor } from './checklist.js';

const rule = (condition: string, limits: object = {}) => ({
  ...aRule(`v.${condition}`),
  condition,
  ...limits,
});

describe('the checklist of a case', () => {
  const verification = [
    rule('minimum-period', { regimes: ['order-36'], classes: ['general' as const] }),
    rule('commitment'),
  ];
  const conditions = (regime: string | undefined, penaltyClass: 'general' | 'minor') =>
    checklistFor({ verification }, { regime, penaltyClass }).map(({ condition }) => condition);

  it('holds what the regime and the class of its record ask', () => {
    expect(conditions('order-36', 'general')).toEqual(['minimum-period', 'commitment']);
    expect(conditions('order-36', 'minor')).toEqual(['commitment']);
    expect(conditions('order-58', 'general')).toEqual(['commitment']);
    expect(conditions(undefined, 'general')).toEqual(['commitment']);
  });
});

describe('a verification', () => {
  const checklist = [
    { condition: 'minimum-period', ruleId: 'v.minimum-period' },
    { condition: 'commitment', ruleId: 'v.commitment' },
  ];
  const verify = (listed: object, ...conditions: string[]) => {
    const opened: CaseState = { ...submittedCase(), policy: { ...POLICY, ...listed } };
    const toVerify = [
      action('claim', PEOPLE.clerk, {}),
      action('accept', PEOPLE.clerk, {}),
      action('claim', PEOPLE.clerk, {}),
    ].reduce((state, one) => {
      const outcome = actOnCase(state, one);
      if (!outcome.ok) throw new Error(outcome.error.message);
      return after(state, outcome.value);
    }, opened);
    const findings = conditions.map((condition) => ({ condition, met: true, evidence: 'e' }));
    return actOnCase(toVerify, action('verify', PEOPLE.clerk, { findings }));
  };

  it('answers every condition of the list', () => {
    expect(verify({ checklist }, 'commitment', 'minimum-period').ok).toBe(true);
  });

  it('is refused for a condition that the list does not have, and names it', () => {
    expect(verify({ checklist }, 'minimum-period', 'commitment', 'weather')).toMatchObject({
      error: { code: 'CONDITION_UNKNOWN', message: expect.stringContaining('weather') },
    });
  });

  it('is refused while a condition has no answer, and names it', () => {
    expect(verify({ checklist }, 'minimum-period')).toMatchObject({
      error: { code: 'CONDITION_UNANSWERED', message: expect.stringContaining('commitment') },
    });
  });

  it('takes what it is given in a case from before there was a checklist', () => {
    expect(verify({}, 'weather').ok).toBe(true);
  });
});
