import { describe, expect, it } from '@jest/globals';
import { type Actor, type Doer, isSamePerson } from '../permissions/actor.js';
import { allowedActions } from './access.js';
import { actOnCase } from './act.js';
import type { ActionName, ActionPayloads } from './action.js';
import { PEOPLE, action, refusal as refusalOf, submittedCase, take as afterAction } from './case.factory.js';
import type { CaseState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';

const { clerk, clerk2, officeLeader, reviewer, leader } = PEOPLE;
/** Stands in for the clerk on the day of the act. */
const substitute: Actor = { ...clerk2, actsFor: [clerk.id] };
const CLERK = { id: clerk.id, name: clerk.name };

function take<K extends ActionName>(
  state: CaseState,
  name: K,
  actor: Actor,
  payload: ActionPayloads[K],
): CaseState {
  return afterAction(state, action(name, actor, payload, state.version));
}

function refusal<K extends ActionName>(state: CaseState, name: K, actor: Actor, payload: ActionPayloads[K]) {
  return refusalOf(state, action(name, actor, payload, state.version));
}

const heldByClerk = () => take(submittedCase(), 'claim', clerk, {});
const GROUND = { reasons: [{ code: 'MET', text: '符合条件', article: '第十条' }] };

/** Held at the determining department by one of its people, after the clerk let it in. */
function underReview(holder: Actor, penaltyClass: PenaltyClass = 'serious'): CaseState {
  const accepted = take(heldByClerk(), 'accept', clerk, {});
  const claimed = take(accepted, 'claim', clerk, {});
  const findings = [{ condition: 'paid', met: true, evidence: '缴款凭证' }];
  const verified = take(claimed, 'verify', clerk, { findings });
  return take({ ...verified, penaltyClass }, 'claim', holder, {});
}

describe('who stands in for an absent holder', () => {
  it('acts in his place, and the fact names both', () => {
    const held = heldByClerk();
    expect(refusal(held, 'accept', clerk2, {})).toBe('NOT_HOLDER');
    expect(allowedActions(held, clerk2)).not.toContain('accept');
    expect(allowedActions(held, substitute)).toEqual(allowedActions(held, clerk));
    const accepted = take(held, 'accept', substitute, {});
    expect(accepted).toMatchObject({
      status: 'under-verification',
      lastChange: { by: { ...clerk2, actingFor: CLERK } },
    });
    expect(JSON.stringify(accepted)).not.toContain('actsFor');
  });

  it('leaves the case with its holder, who goes on with it', () => {
    const extended = take(heldByClerk(), 'extend', substitute, { reason: '材料复杂', article: '第九条' });
    expect(extended.holder?.id).toBe(clerk.id);
    expect(refusal(extended, 'accept', clerk, {})).toBe('taken');
  });

  it('acts in his own name where he has the right himself', () => {
    const claimed = take(submittedCase(), 'claim', substitute, {});
    expect(claimed.holder).toMatchObject({ id: clerk2.id });
    expect(claimed.holder).not.toHaveProperty('actingFor');
    expect(take(claimed, 'accept', substitute, {}).lastChange.by).toEqual(clerk2);
    const released = take(heldByClerk(), 'release', { ...officeLeader, actsFor: [clerk.id] }, {});
    expect(released.lastChange.by).toEqual(officeLeader);
  });

  it('may do so only in the unit that the step is with', () => {
    const elsewhere: Actor = { ...reviewer, actsFor: [clerk.id] };
    expect(refusal(heldByClerk(), 'accept', elsewhere, {})).toBe('NOT_YOURS');
  });

  it('keeps out of what he is recused from, and not of what the absent one is', () => {
    const { uscc } = submittedCase().applicant;
    expect(refusal(heldByClerk(), 'accept', { ...substitute, recusedFrom: [uscc] }, {})).toBe('RECUSED');
    expect(refusal(heldByClerk(), 'accept', substitute, {})).toBe('taken');
  });
});

describe('separation of duties', () => {
  const A = 'A';
  const B = 'B';
  const cases: readonly [
    what: string,
    actor: Pick<Actor, 'id' | 'otherIds' | 'actsFor'>,
    doer: Doer,
    isSame: boolean,
  ][] = [
    ['one is no second person to himself', { id: A }, { id: A }, true],
    ['a colleague is', { id: B }, { id: A }, false],
    ['another account of his is not', { id: B, otherIds: [A] }, { id: A }, true],
    ['his substitute is not', { id: B, actsFor: [A] }, { id: A }, true],
    ['his substitute is again once he is back', { id: B }, { id: A }, false],
    ['he is not to what was done for him', { id: A }, { id: B, actingFor: { id: A, name: '' } }, true],
    ['who did it for him is not', { id: B }, { id: B, actingFor: { id: A, name: '' } }, true],
    ['a third person is', { id: 'C' }, { id: B, actingFor: { id: A, name: '' } }, false],
    [
      'the substitute of who did it for him is not',
      { id: 'C', actsFor: [B] },
      { id: B, actingFor: { id: A, name: '' } },
      true,
    ],
    [
      'a later substitute of the absent one is not',
      { id: 'C', actsFor: [A] },
      { id: B, actingFor: { id: A, name: '' } },
      true,
    ],
    ['who stands in for somebody else is', { id: 'C', actsFor: ['D'] }, { id: A }, false],
  ];
  it.each(cases)('%s', (_, actor, doer, isSame) => {
    expect(isSamePerson(actor, doer)).toBe(isSame);
  });

  const approval = { approve: true, reason: '同意' };
  const leader2: Actor = { ...leader, id: 'u-lead2', name: '何局' };

  it('bars a leader from approving what the leader proposed for whom he stands in', () => {
    const proposed = take(underReview(leader), 'decide', leader, { outcome: 'approve', ...GROUND });
    expect(refusal(proposed, 'approveDecision', { ...leader2, actsFor: [leader.id] }, approval)).toBe(
      'SAME_PERSON',
    );
    expect(refusal(proposed, 'approveDecision', leader2, approval)).toBe('taken');
  });

  it('bars the absent one, and who acted, from approving what was proposed for him', () => {
    const standingIn: Actor = { ...leader2, actsFor: [leader.id] };
    const proposed = take(underReview(leader), 'decide', standingIn, { outcome: 'approve', ...GROUND });
    expect(proposed.proposal?.by).toMatchObject({ id: leader2.id, actingFor: { id: leader.id } });
    for (const one of [leader, leader2, standingIn])
      expect(refusal(proposed, 'approveDecision', one, approval)).toBe('SAME_PERSON');
    const third: Actor = { ...leader, id: 'u-lead3', name: '吕局' };
    const approved = actOnCase(proposed, action('approveDecision', third, approval, proposed.version));
    expect(approved).toMatchObject({
      ok: true,
      value: [{ data: { proposedBy: { id: leader2.id, actingFor: { id: leader.id } } } }],
    });
  });

  it('bars from granting an extension that was asked for in the same name', () => {
    const why = { reason: '材料复杂', article: '第九条' };
    const asked = take(heldByClerk(), 'extend', substitute, why);
    expect(refusal(asked, 'approveExtension', officeLeader, approval)).toBe('taken');
    const asLeader: Actor = { ...officeLeader, actsFor: [clerk.id] };
    expect(refusal(asked, 'approveExtension', asLeader, approval)).toBe('SAME_PERSON');
    expect(allowedActions(asked, asLeader)).not.toContain('approveExtension');
  });

  it('bars from what the absent one filed for the business at the window', () => {
    const filed: CaseState = {
      ...submittedCase(),
      window: {
        clerk: CLERK,
        person: { name: '赵明', document: 'resident-id' },
        confirmedAt: '2026-05-06T01:59:00.000Z',
        codeSentTo: 'account',
      },
    };
    expect(refusal(filed, 'claim', substitute, {})).toBe('OWN_FILING');
    expect(refusal(filed, 'assign', officeLeader, { to: substitute })).toBe('OWN_FILING');
    expect(refusal(filed, 'claim', clerk2, {})).toBe('taken');
  });
});
