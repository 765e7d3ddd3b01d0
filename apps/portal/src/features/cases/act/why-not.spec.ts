import { describe, expect, it } from '@jest/globals';
import {
  ACTION_NAMES,
  type Actor,
  CASE_STATUSES,
  CASE_TABLE,
  type CaseState,
  allowedActions,
} from '@xinxiu/domain';
import { offersOf, whyNot } from './why-not.js';

const clerk: Actor = { id: 'u-1', name: '李洁', role: 'credit-office', department: 'XYB' };
const leader: Actor = { id: 'u-2', name: '吴主任', role: 'department-leader', department: 'XYB' };
const reviewer: Actor = { id: 'u-3', name: '郑审', role: 'reviewer', department: 'SCJG' };
const supervisor: Actor = { id: 'u-4', name: '冯督', role: 'supervisor' };

function aCase(over: Partial<CaseState> = {}): CaseState {
  return {
    caseNo: 'XF-2026-000001',
    applicant: { uscc: '91420526MA00000001', name: '青禾食品有限公司' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    status: 'submitted',
    policy: { acceptedBy: 'credit-office', maxSupplements: 2, twoPersonClasses: [] },
    supplementsAsked: 0,
    targets: [],
    ...over,
  } as unknown as CaseState;
}

describe('why an action is not for somebody', () => {
  it('tells a colleague to claim first', () => {
    expect(whyNot(aCase(), clerk, 'accept')).toEqual({ kind: 'relation', by: ['holder'], isUnheld: true });
  });

  it('names who may, to somebody of another unit', () => {
    expect(whyNot(aCase(), reviewer, 'accept')).toEqual({
      kind: 'relation',
      by: ['holder'],
      isUnheld: false,
    });
  });

  it('says that somebody holds it', () => {
    const held = aCase({ holder: { ...leader, since: '2026-11-29T00:00:00Z' } });
    expect(whyNot(held, clerk, 'claim')).toEqual({ kind: 'state', code: 'ALREADY_HELD' });
  });

  it('says to a leader that he asked for the extension himself', () => {
    const extension = { state: 'requested', by: leader, reason: 'r', article: 'a' } as const;
    expect(whyNot(aCase({ extension }), leader, 'approveExtension')).toEqual({
      kind: 'state',
      code: 'SAME_PERSON',
    });
  });

  it('leaves to the server what it knows of the person', () => {
    expect(whyNot(aCase(), clerk, 'claim')).toEqual({ kind: 'barred' });
  });

  it('has an answer for every action of every status that is not allowed', () => {
    for (const status of CASE_STATUSES) {
      for (const actor of [clerk, leader, reviewer, supervisor]) {
        const state = aCase({ status });
        const allowed = allowedActions(state, actor);
        for (const name of ACTION_NAMES.filter((one) => CASE_TABLE[status].actions[one])) {
          if (!allowed.includes(name)) expect(whyNot(state, actor, name).kind).not.toBe('barred');
        }
      }
    }
  });
});

describe('what a page offers', () => {
  it('is every action of the status but the comment, the allowed ones first', () => {
    for (const status of CASE_STATUSES) {
      const state = aCase({ status });
      const offers = offersOf(state, allowedActions(state, clerk));
      const names = ACTION_NAMES.filter((name) => CASE_TABLE[status].actions[name] && name !== 'comment');
      expect(offers.map(({ name }) => name).sort()).toEqual([...names].sort());
      expect(offers.map(({ isAllowed }) => isAllowed)).toEqual(
        offers.map(({ isAllowed }) => isAllowed).sort((a, b) => Number(b) - Number(a)),
      );
    }
  });
});
