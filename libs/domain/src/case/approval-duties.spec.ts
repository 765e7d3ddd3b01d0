import { describe, expect, it } from '@jest/globals';
import { actOnCase } from './act.js';
import type { CaseAction, UnclosedDuties } from './action.js';
import { PEOPLE, action, after, submittedCase, take } from './case.factory.js';
import type { CaseState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';
import { barToApproval } from './readiness.js';

const REASONS = [{ code: 'FULFILLED', text: '已履行', article: '第十条' }];
const CLOSED: UnclosedDuties = { recordVersion: 4, unclosed: [] };
const OPEN: UnclosedDuties = {
  recordVersion: 3,
  unclosed: [
    { kind: 'fine', state: 'evidenced' },
    { kind: 'correction', state: 'open' },
  ],
};

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

describe('an approval of a record whose class hangs on a person', () => {
  const law = (penaltyClass: PenaltyClass, unmet: readonly string[] = []): UnclosedDuties => ({
    ...CLOSED,
    law: { penaltyClass, unmet, met: unmet.includes('minimum-period') ? [] : ['minimum-period'] },
  });

  it('is refused until somebody has decided, and says who does', () => {
    const state = underReview('unclassified');
    expect(actOnCase(state, decide(state, 'approve', law('unclassified')))).toMatchObject({
      error: {
        code: 'NEEDS_CLASSIFICATION',
        message:
          'Nobody has decided on the class of record r-1. Somebody of the determining department or of the credit office does, stating the ground.',
      },
    });
    expect(barToApproval(state)).toBe('NEEDS_CLASSIFICATION');
    expect(barToApproval(underReview('minor'))).toBeUndefined();
  });

  it('goes by the class that the record has now: two persons for a serious one, one for a general one', () => {
    const state = underReview('unclassified');
    expect(take(state, decide(state, 'approve', law('serious'))).proposal?.outcome).toBe('approve');
    expect(take(state, decide(state, 'approve', law('general'))).status).toBe('ending-publication');
  });

  it('is refused to the leader, too, where the decision on the class was needed only after the proposal', () => {
    const state = underReview('serious');
    const proposed = take(state, decide(state, 'approve', law('serious')));
    expect(actOnCase(proposed, settle(law('unclassified')))).toMatchObject({
      error: { code: 'NEEDS_CLASSIFICATION' },
    });
    expect(take(proposed, settle(law('serious'))).status).toBe('ending-publication');
  });

  it('speaks of a minimum that the class has made longer since it was verified, or is refused', () => {
    const state = underReview('unclassified');
    const early = law('general', ['minimum-period']);
    expect(actOnCase(state, decide(state, 'approve', early))).toMatchObject({
      error: {
        code: 'CONDITION_UNMET',
        message: expect.stringContaining('at version 4 of the record: minimum-period.'),
      },
    });
    const reasons = [{ code: 'minimum-period', text: '法院裁定', article: '第十条' }];
    const named = action(
      'decide',
      PEOPLE.reviewer,
      { outcome: 'approve', reasons, duties: early },
      state.version,
    );
    const proposed = take(state, named);
    expect([proposed.status, proposed.proposal?.outcome]).toEqual(['under-review', 'approve']);
    expect(take(proposed, settle(early)).status).toBe('ending-publication');
  });

  it('goes by what the law says now where verification found it unmet before, and needs no second person for that', () => {
    const state: CaseState = { ...underReview('unclassified'), unmetFindings: ['minimum-period'] };
    expect(take(state, decide(state, 'approve', law('general'))).status).toBe('ending-publication');
  });

  it('takes two persons where verification found something unmet that the law does not answer', () => {
    const state: CaseState = { ...underReview('general'), unmetFindings: ['materials-complete'] };
    const reasons = [{ code: 'materials-complete', text: '原件已核对', article: '第十条' }];
    const payload = { outcome: 'approve', reasons, duties: law('general') } as const;
    const named = action('decide', PEOPLE.reviewer, payload, state.version);
    expect(take(state, named).proposal?.outcome).toBe('approve');
  });

  it('is not asked for in a denial', () => {
    const state = underReview('unclassified');
    expect(take(state, decide(state, 'deny', law('unclassified'))).status).toBe('denied');
  });
});

describe('a class that is decided on while the case is open', () => {
  it('is that of the case from then on, and whoever decides has to look again', () => {
    const state = underReview('unclassified');
    const news = { penaltyClass: 'serious', recordVersion: 5 } as const;
    const told = after(state, [{ type: 'record-classified', actor: PEOPLE.leader, data: news }]);
    expect(told).toMatchObject({ penaltyClass: 'serious', status: 'under-review', holder: state.holder });
    expect(actOnCase(told, decide(state, 'approve', CLOSED))).toMatchObject({
      error: { code: 'VERSION_CONFLICT' },
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
