import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../permissions/actor.js';
import { allowedActions, maySee } from './access.js';
import { actOnCase } from './act.js';
import { ACTION_NAMES, type ActionName, type ActionPayloads, type CaseAction } from './action.js';
import { PEOPLE, action, after, submittedCase } from './case.factory.js';
import type { CaseState, PenaltyClass } from './case-state.js';
import { CASE_TABLE, isFinal, successors } from './case-table.js';
import type { RefusalCode } from './refusal.js';

const REASON = { code: 'FULFILLED', text: '已履行', article: '第十条' };

function take(state: CaseState, one: CaseAction): CaseState {
  const outcome = actOnCase(state, one);
  if (!outcome.ok) throw new Error(`${one.name}: ${outcome.error.code}`);
  return after(state, outcome.value);
}

function refusal(state: CaseState, one: CaseAction): RefusalCode | 'taken' {
  const outcome = actOnCase(state, one);
  return outcome.ok ? 'taken' : outcome.error.code;
}

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

  it('do not hand on an application with an unmet condition', () => {
    let state = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
    state = take(take(state, action('accept', PEOPLE.clerk, {})), action('claim', PEOPLE.clerk, {}));
    const findings = [{ condition: 'fulfilled', met: false, evidence: '' }];
    expect(refusal(state, action('verify', PEOPLE.clerk, { findings }))).toBe('CONDITION_UNMET');
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
    expect(refusal(proposed, action('approveDecision', PEOPLE.leader, { approve: true, reason: '' }))).toBe(
      'SAME_PERSON',
    );
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

const PAYLOADS: ActionPayloads = {
  claim: {},
  release: {},
  assign: { to: PEOPLE.clerk2 },
  requestSupplement: { items: [{ id: 'a', text: '缺' }] },
  answerSupplement: { answers: [{ id: 'a', text: '补', fileIds: [] }] },
  accept: {},
  refuse: { reasons: [REASON] },
  verify: { findings: [{ condition: 'c', met: true, evidence: 'e' }] },
  decide: { outcome: 'approve', reasons: [REASON] },
  approveDecision: { approve: true, reason: '同意' },
  extend: { reason: '案情复杂', article: '第十二条' },
  approveExtension: { approve: true, reason: '同意' },
  withdraw: { reason: '自行撤回' },
  terminate: { reason: '材料虚假', article: '第二十条' },
  exceptTarget: { target: 'file-drop', reason: '平台停用' },
  retryStep: {},
  comment: { text: '备注' },
};

describe('any sequence of actions', () => {
  const person = fc.constantFrom<Actor>(...Object.values(PEOPLE));
  const step = fc.tuple(fc.constantFrom<ActionName>(...ACTION_NAMES), person, fc.boolean());

  it('moves a case only along the table, refuses with what is allowed, and agrees with the buttons', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.constantFrom<PenaltyClass>('general', 'serious'),
        (steps, cls) => {
          let state = submittedCase(cls);
          for (const [name, actor, versioned] of steps) {
            const one = action(
              name,
              actor,
              PAYLOADS[name] as never,
              versioned || name === 'decide' ? state.version : undefined,
            );
            const outcome = actOnCase(state, one);
            const button = allowedActions(state, actor).includes(name);
            if (!outcome.ok) {
              expect(outcome.error.allowed).toEqual(allowedActions(state, actor));
              continue;
            }
            expect(button).toBe(true);
            const next = after(state, outcome.value);
            if (next.status !== state.status) expect(successors(state.status).has(next.status)).toBe(true);
            expect(CASE_TABLE[state.status].actions[name]).toBeDefined();
            expect(isFinal(state.status)).toBe(false);
            state = next;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
