import { describe, expect, it } from '@jest/globals';
import { actOnCase } from './act.js';
import type { CaseAction, UnclosedDuties } from './action.js';
import { PEOPLE, action, after, submittedCase } from './case.factory.js';
import type { CaseState, PenaltyClass } from './case-state.js';

const REASONS = [{ code: 'FULFILLED', text: '已履行', article: '第十条' }];
const CLOSED: UnclosedDuties = { recordVersion: 4, unclosed: [] };
const OPEN: UnclosedDuties = {
  recordVersion: 3,
  unclosed: [
    { kind: 'fine', state: 'evidenced' },
    { kind: 'correction', state: 'open' },
  ],
};

function take(state: CaseState, one: CaseAction): CaseState {
  const outcome = actOnCase(state, one);
  if (!outcome.ok) throw new Error(`${one.name}: ${outcome.error.code}`);
  return after(state, outcome.value);
}

function underReview(penaltyClass: PenaltyClass = 'general'): CaseState {
  const findings = [{ condition: 'fulfilled', met: true, evidence: 'f1' }];
  return [
    action('claim', PEOPLE.clerk, {}),
    action('accept', PEOPLE.clerk, {}),
    action('claim', PEOPLE.clerk2, {}),
    action('verify', PEOPLE.clerk2, { findings }),
    action('claim', PEOPLE.reviewer, {}),
  ].reduce(take, submittedCase(penaltyClass));
}

function decide(state: CaseState, outcome: 'approve' | 'deny', duties?: UnclosedDuties): CaseAction {
  const payload = { outcome, reasons: REASONS, ...(duties && { duties }) };
  return action('decide', PEOPLE.reviewer, payload, state.version);
}

function settle(duties: UnclosedDuties): CaseAction {
  return action('approveDecision', PEOPLE.leader, { approve: true, reason: '同意', duties });
}

describe('an approval', () => {
  it('is refused while a duty is neither verified nor waived, and names each with its state', () => {
    const state = underReview();
    expect(actOnCase(state, decide(state, 'approve', OPEN))).toMatchObject({
      ok: false,
      error: {
        code: 'OBLIGATIONS_OPEN',
        message:
          'Neither verified nor waived at version 3 of the record: fine (evidenced), correction (open).',
      },
    });
  });

  it('says which version of the record it rests on', () => {
    const state = underReview();
    expect(actOnCase(state, decide(state, 'approve', CLOSED))).toMatchObject({
      ok: true,
      value: [{ type: 'application-approved', data: { reasons: REASONS, recordVersion: 4 } }],
    });
  });

  it('that needs two persons asks at the proposal and again when the leader settles it', () => {
    const state = underReview('serious');
    expect(actOnCase(state, decide(state, 'approve', OPEN))).toMatchObject({
      error: { code: 'OBLIGATIONS_OPEN' },
    });
    const proposed = take(state, decide(state, 'approve', CLOSED));
    expect(proposed.proposal).toEqual({ by: PEOPLE.reviewer, outcome: 'approve', reasons: REASONS });
    expect(actOnCase(proposed, settle(OPEN))).toMatchObject({ error: { code: 'OBLIGATIONS_OPEN' } });
    expect(actOnCase(proposed, settle({ ...CLOSED, recordVersion: 5 }))).toMatchObject({
      ok: true,
      value: [{ type: 'application-approved', data: { recordVersion: 5, proposedBy: PEOPLE.reviewer } }],
    });
  });

  it('of before the ledger was asked for stands as it did', () => {
    const state = underReview();
    expect(actOnCase(state, decide(state, 'approve'))).toMatchObject({
      ok: true,
      value: [{ type: 'application-approved', data: { reasons: REASONS } }],
    });
  });
});

describe('a denial', () => {
  it('needs no duty to be closed, neither alone nor by two', () => {
    const state = underReview();
    expect(actOnCase(state, decide(state, 'deny', OPEN))).toMatchObject({
      ok: true,
      value: [{ type: 'application-denied', data: { reasons: REASONS } }],
    });
    const serious = underReview('serious');
    const proposed = take(serious, decide(serious, 'deny'));
    expect(take(proposed, settle(OPEN)).status).toBe('denied');
  });
});
