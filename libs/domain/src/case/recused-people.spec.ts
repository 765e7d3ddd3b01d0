import { describe, expect, it } from '@jest/globals';
import { RECUSAL_RULE } from '../permissions/recusal.js';
import { allowedActions, maySee } from './access.js';
import { actOnCase } from './act.js';
import { PEOPLE, action, after, submittedCase } from './case.factory.js';

const { uscc } = submittedCase().applicant;
const recused = { ...PEOPLE.clerk, recusedFrom: [uscc] };
const elsewhere = { ...PEOPLE.clerk, recusedFrom: ['91420526MA0000000X'] };

describe('who has an interest in the applicant', () => {
  it('sees the case, and may and is offered nothing in it', () => {
    const state = submittedCase();
    expect(maySee(state, recused)).toBe(true);
    expect(allowedActions(state, PEOPLE.clerk)).toContain('claim');
    expect(allowedActions(state, recused)).toEqual([]);
    expect(actOnCase(state, action('claim', recused, {}))).toMatchObject({
      ok: false,
      error: { code: 'RECUSED', message: expect.stringContaining(RECUSAL_RULE.article), allowed: [] },
    });
  });

  it('may give back what he held before he was recused', () => {
    const claimed = actOnCase(submittedCase(), action('claim', PEOPLE.clerk, {}));
    if (!claimed.ok) throw new Error(claimed.error.code);
    const held = after(submittedCase(), claimed.value);
    expect(allowedActions(held, recused)).toEqual(['release']);
    expect(actOnCase(held, action('accept', recused, {}))).toMatchObject({ error: { code: 'RECUSED' } });
    expect(actOnCase(held, action('release', recused, {}))).toMatchObject({ ok: true });
  });

  it('is not assigned the case, and only a person of the unit is told why', () => {
    const state = submittedCase();
    const leader = { ...PEOPLE.leader, department: state.creditOffice };
    expect(actOnCase(state, action('assign', leader, { to: recused }))).toMatchObject({
      error: { code: 'RECUSED', message: expect.stringContaining(recused.name) },
    });
    const assigned = actOnCase(state, action('assign', leader, { to: elsewhere }));
    expect(assigned).toMatchObject({ ok: true, value: [{ data: { to: PEOPLE.clerk } }] });
    expect(JSON.stringify(assigned)).not.toContain('recusedFrom');
  });

  it('acts in other cases, whose facts do not say in whom he has an interest', () => {
    const claimed = actOnCase(submittedCase(), action('claim', elsewhere, {}));
    expect(claimed).toEqual({
      ok: true,
      value: [expect.objectContaining({ type: 'case-claimed', actor: PEOPLE.clerk })],
    });
  });
});
