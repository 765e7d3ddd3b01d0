import { describe, expect, it } from '@jest/globals';
import { type Actor, SYSTEM_ACTOR } from '../permissions/actor.js';
import { allowedActions, maySee } from './access.js';
import { actOnCase } from './act.js';
import { ACTION_NAMES } from './action.js';
import { PEOPLE, action, refusal, submittedCase, take } from './case.factory.js';
import type { CaseState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';

const REASON = { code: 'FULFILLED', text: '已履行', article: '第十条' };

function underReview(penaltyClass: PenaltyClass = 'general'): CaseState {
  let state = take(submittedCase(penaltyClass), action('claim', PEOPLE.clerk, {}));
  state = take(state, action('accept', PEOPLE.clerk, {}));
  state = take(state, action('claim', PEOPLE.clerk2, {}));
  state = take(
    state,
    action('verify', PEOPLE.clerk2, { findings: [{ condition: 'fulfilled', met: true, evidence: 'f1' }] }),
  );
  return take(state, action('claim', PEOPLE.reviewer, {}));
}

describe('actions on a repair case', () => {
  it('walk from submission to the ending of publication', () => {
    const state = underReview();
    const decided = take(
      state,
      action('decide', PEOPLE.reviewer, { outcome: 'approve', reasons: [REASON] }, state.version),
    );
    expect(decided.status).toBe('ending-publication');
    expect(decided.holder).toBeUndefined();
  });

  it('tell the loser of a race who was first and when', () => {
    const held = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    const outcome = actOnCase(held, action('claim', PEOPLE.clerk2, {}));
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'ALREADY_HELD', by: '孙洁', at: '2026-05-06T02:00:00.000Z' },
    });
  });

  it('tell the second decider that the case has changed, by whom and when', () => {
    const state = underReview();
    const payload = { outcome: 'approve' as const, reasons: [REASON] };
    const decided = take(state, action('decide', PEOPLE.reviewer, payload, state.version));
    const second = actOnCase(
      decided,
      action('decide', PEOPLE.reviewer, { ...payload, outcome: 'deny' }, state.version),
    );
    expect(second).toMatchObject({ ok: false, error: { code: 'VERSION_CONFLICT', by: '吴审' } });
  });

  it('tell an applicant what he may not do, and never which official did what last', () => {
    const payload = { outcome: 'deny' as const, reasons: [REASON] };
    const decision = actOnCase(underReview(), action('decide', PEOPLE.applicant, payload, 0));
    expect(decision).toMatchObject({ ok: false, error: { code: 'NOT_YOURS' } });
    const withdrawal = actOnCase(
      underReview(),
      action('withdraw', PEOPLE.applicant, { reason: '不再申请' }, 0),
    );
    expect(withdrawal).toMatchObject({ ok: false, error: { code: 'VERSION_CONFLICT' } });
    for (const told of [decision, withdrawal]) {
      expect(told).not.toHaveProperty('error.by');
      expect(JSON.stringify(told)).not.toMatch(/孙洁|吴审/);
    }
  });

  it('let only the holder act', () => {
    const held = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    expect(refusal(held, action('accept', PEOPLE.clerk2, {}))).toBe('NOT_HOLDER');
    expect(refusal(submittedCase(), action('accept', PEOPLE.clerk, {}))).toBe('NOT_HOLDER');
    expect(refusal(held, action('accept', PEOPLE.reviewer, {}))).toBe('NOT_YOURS');
  });

  it('ask a decision for the version that it was made on', () => {
    expect(
      refusal(underReview(), action('decide', PEOPLE.reviewer, { outcome: 'deny', reasons: [REASON] })),
    ).toBe('VERSION_REQUIRED');
  });

  it('refuse a refusal, a decision and a verification without reasons', () => {
    const held = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    const review = underReview();
    expect(refusal(held, action('refuse', PEOPLE.clerk, { reasons: [] }))).toBe('REASONS_MISSING');
    expect(
      refusal(review, action('decide', PEOPLE.reviewer, { outcome: 'approve', reasons: [] }, review.version)),
    ).toBe('REASONS_MISSING');
  });

  it('hand on what was found unmet, and let an approval speak of it', () => {
    let state = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    state = take(take(state, action('accept', PEOPLE.clerk, {})), action('claim', PEOPLE.clerk, {}));
    const findings = [{ condition: 'fulfilled', met: false, evidence: '' }];
    state = take(state, action('verify', PEOPLE.clerk, { findings }));
    state = take(state, action('claim', PEOPLE.reviewer, {}));
    const decide = (outcome: 'approve' | 'deny', code: string) =>
      action('decide', PEOPLE.reviewer, { outcome, reasons: [{ ...REASON, code }] }, state.version);
    expect(refusal(state, decide('approve', 'ALL_WELL'))).toBe('CONDITION_UNMET');
    expect(take(state, decide('approve', 'fulfilled')).status).toBe('ending-publication');
    expect(take(state, decide('deny', 'UNMET')).status).toBe('denied');
  });

  it('let a leader who proposed take the proposal back, and not approve it', () => {
    let state = take(underReview('serious'), action('release', PEOPLE.reviewer, {}));
    state = take(state, action('claim', PEOPLE.leader, {}));
    const decision = { outcome: 'approve', reasons: [REASON] } as const;
    state = take(state, action('decide', PEOPLE.leader, decision, state.version));
    const settle = (approve: boolean) =>
      action('approveDecision', PEOPLE.leader, { approve, reason: '重新研究' });
    expect(refusal(state, settle(true))).toBe('SAME_PERSON');
    expect(take(state, settle(false)).proposal).toBeUndefined();
  });

  it('show only buttons that could work', () => {
    const free = submittedCase();
    const held = take(free, action('claim', PEOPLE.clerk, {}));
    expect(allowedActions(free, PEOPLE.clerk2)).toContain('claim');
    expect(allowedActions(held, PEOPLE.clerk2)).not.toContain('claim');
    const serious = underReview('serious');
    expect(allowedActions(serious, PEOPLE.leader)).not.toContain('approveDecision');
    const decision = { outcome: 'deny', reasons: [REASON] } as const;
    const proposed = take(serious, action('decide', PEOPLE.reviewer, decision, serious.version));
    expect(allowedActions(proposed, PEOPLE.leader)).toContain('approveDecision');
    expect(allowedActions(proposed, PEOPLE.reviewer)).not.toContain('decide');
  });

  it('need two persons for a serious class', () => {
    const state = underReview('serious');
    const proposed = take(
      state,
      action('decide', PEOPLE.reviewer, { outcome: 'approve', reasons: [REASON] }, state.version),
    );
    expect(proposed.status).toBe('under-review');
    const again = action('decide', PEOPLE.reviewer, { outcome: 'deny', reasons: [REASON] }, proposed.version);
    expect(refusal(proposed, again)).toBe('PROPOSAL_PENDING');
    const approve = { approve: true, reason: '同意' };
    expect(refusal(proposed, action('approveDecision', PEOPLE.reviewer, approve))).toBe('NOT_YOURS');
    const approved = take(proposed, action('approveDecision', PEOPLE.leader, approve));
    expect(approved.status).toBe('ending-publication');
  });

  it('do not let a leader approve what he proposed himself', () => {
    const released = take(underReview('serious'), action('release', PEOPLE.reviewer, {}));
    const held = take(released, action('claim', PEOPLE.leader, {}));
    const proposed = take(
      held,
      action('decide', PEOPLE.leader, { outcome: 'approve', reasons: [REASON] }, held.version),
    );
    const approve = (leader: Actor) =>
      refusal(proposed, action('approveDecision', leader, { approve: true, reason: '' }));
    expect(approve(PEOPLE.leader)).toBe('SAME_PERSON');
    expect(approve({ ...PEOPLE.leader, id: 'another', otherIds: [PEOPLE.leader.id] })).toBe('SAME_PERSON');
  });

  it('return a proposal to the holder, who may decide anew', () => {
    const state = underReview('serious');
    const proposed = take(
      state,
      action('decide', PEOPLE.reviewer, { outcome: 'deny', reasons: [REASON] }, state.version),
    );
    const back = take(
      proposed,
      action('approveDecision', PEOPLE.leader, { approve: false, reason: '补充理由' }),
    );
    expect(back.proposal).toBeUndefined();
    expect(
      refusal(
        back,
        action('decide', PEOPLE.reviewer, { outcome: 'approve', reasons: [REASON] }, back.version),
      ),
    ).toBe('taken');
  });

  it('extend once, when the leader agrees', () => {
    const ask = action('extend', PEOPLE.reviewer, { reason: '案情复杂', article: '第十二条' });
    const asked = take(underReview(), ask);
    expect(asked.extension?.state).toBe('requested');
    const same = { ...PEOPLE.leader, otherIds: [PEOPLE.reviewer.id] };
    expect(refusal(asked, action('approveExtension', same, { approve: true, reason: '同意' }))).toBe(
      'SAME_PERSON',
    );
    expect(refusal(asked, ask)).toBe('EXTENSION_USED');
    const granted = take(asked, action('approveExtension', PEOPLE.leader, { approve: true, reason: '同意' }));
    expect(granted.extension?.state).toBe('granted');
    expect(refusal(granted, ask)).toBe('EXTENSION_USED');
    expect(refusal(granted, action('approveExtension', PEOPLE.leader, { approve: true, reason: '' }))).toBe(
      'NO_EXTENSION_REQUESTED',
    );
  });

  it('assign only within the unit that owns the step', () => {
    const state = submittedCase();
    expect(refusal(state, action('assign', PEOPLE.officeLeader, { to: PEOPLE.reviewer }))).toBe(
      'ASSIGNEE_OUTSIDE',
    );
    expect(take(state, action('assign', PEOPLE.officeLeader, { to: PEOPLE.clerk2 })).holder?.id).toBe(
      PEOPLE.clerk2.id,
    );
  });

  it.each(['completed', 'denied', 'withdrawn', 'lapsed', 'moot', 'terminated', 'not-accepted'] as const)(
    'are all refused as CASE_CLOSED once a case is %s',
    (status) => {
      const closed: CaseState = { ...submittedCase(), status };
      for (const name of ACTION_NAMES) {
        expect(refusal(closed, action(name, PEOPLE.supervisor, {} as never))).toBe('CASE_CLOSED');
      }
    },
  );
});

describe('a supplement', () => {
  const items = [
    { id: 'receipt', text: '缴款凭证' },
    { id: 'letter', text: '承诺书' },
  ];

  function asked(): CaseState {
    const held = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    return take(held, action('requestSupplement', PEOPLE.clerk, { items }));
  }

  it('stops the clock while the applicant has the case and returns to where it was asked', () => {
    const waiting = asked();
    expect(waiting.status).toBe('supplement-required');
    expect(waiting.suspensions).toEqual([{ from: '2026-05-06' }]);
    const answers = items.map(({ id }) => ({ id, text: '见附件', fileIds: ['f'] }));
    const back = take(waiting, action('answerSupplement', PEOPLE.applicant, { answers }));
    expect(back.status).toBe('submitted');
    expect(back.suspensions).toEqual([{ from: '2026-05-06', to: '2026-05-06' }]);
    expect(back.supplement?.answers).toEqual(answers);
  });

  it('is answered item by item: none missing, none invented', () => {
    const one = { id: 'receipt', text: '见附件', fileIds: [] };
    expect(refusal(asked(), action('answerSupplement', PEOPLE.applicant, { answers: [one] }))).toBe(
      'ITEM_UNANSWERED',
    );
    const invented = { ...one, id: 'x' };
    expect(refusal(asked(), action('answerSupplement', PEOPLE.applicant, { answers: [one, invented] }))).toBe(
      'ITEM_UNKNOWN',
    );
  });

  it('is asked for no more often than the pack allows', () => {
    const answers = items.map(({ id }) => ({ id, text: '见附件', fileIds: [] }));
    let state = take(asked(), action('answerSupplement', PEOPLE.applicant, { answers }));
    state = take(
      take(state, action('claim', PEOPLE.clerk, {})),
      action('requestSupplement', PEOPLE.clerk, { items }),
    );
    state = take(
      take(state, action('answerSupplement', PEOPLE.applicant, { answers })),
      action('claim', PEOPLE.clerk, {}),
    );
    expect(refusal(state, action('requestSupplement', PEOPLE.clerk, { items }))).toBe('SUPPLEMENTS_USED');
  });

  it('is answered by the applicant of the case only', () => {
    expect(refusal(asked(), action('answerSupplement', PEOPLE.stranger, { answers: [] }))).toBe('NOT_YOURS');
  });
});

describe('who may see and act', () => {
  it('hides a case from other businesses and other departments', () => {
    const state = submittedCase();
    expect(maySee(state, PEOPLE.applicant)).toBe(true);
    expect(maySee(state, PEOPLE.auditor)).toBe(true);
    expect(maySee(state, PEOPLE.stranger)).toBe(false);
    expect(maySee(state, PEOPLE.otherReviewer)).toBe(false);
  });

  it('lets an auditor and an administrator do nothing', () => {
    for (const state of [submittedCase(), underReview()]) {
      expect(allowedActions(state, PEOPLE.auditor)).toEqual([]);
      expect(allowedActions(state, PEOPLE.administrator)).toEqual([]);
    }
  });
});

describe('a case whose holder moved or left', () => {
  it('is given back by the platform, with the reason and who ordered it', () => {
    const orderedBy = PEOPLE.administrator;
    const payload = { reason: '离岗', orderedBy };
    const released = take(underReview(), action('release', SYSTEM_ACTOR, payload));
    expect(released.holder).toBeUndefined();
    expect(allowedActions(released, PEOPLE.reviewer)).toContain('claim');
  });
});
