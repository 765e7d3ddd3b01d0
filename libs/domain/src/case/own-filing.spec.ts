import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../permissions/actor.js';
import type { WindowFiling } from '../permissions/window-filing.js';
import { OWN_FILING_RULE } from '../permissions/at-window.js';
import { allowedActions, maySee } from './access.js';
import { actOnCase } from './act.js';
import { ACTION_NAMES } from './action.js';
import { PEOPLE, POLICY, action, after, asEvent, submittedCase } from './case.factory.js';
import type { CaseState } from './case-state.js';
import { CASE_STATUSES } from './case-table.js';
import type { CaseFact } from './event.js';
import { emptyCase, foldCase } from './fold.js';

const { clerk, clerk2, officeLeader, applicant } = PEOPLE;

const filing: WindowFiling = {
  person: { name: '赵明', document: 'resident-id' },
  confirmedAt: '2026-05-06T01:59:00.000Z',
  codeSentTo: 'account',
};

/** As `submittedCase`, filed for the business: by the clerk at the window, or by an agent. */
function filedCase(by: Actor = clerk): CaseState {
  const { caseNo, applicationId, recordId, determiningDepartment, creditOffice, penaltyClass, ...rest } =
    submittedCase();
  const parties = { applicant: rest.applicant, determiningDepartment, creditOffice };
  const fact: CaseFact = {
    type: 'application-submitted',
    actor: { ...by, organisation: applicant.organisation },
    data: { applicationId, recordId, ...(by.role !== 'agent' && { window: filing }) },
  };
  const event = asEvent(fact, 1);
  const subject = { caseNo, applicationId, recordId, ...parties, penaltyClass };
  return { ...foldCase(emptyCase(subject, ['county-board'], event), event), policy: POLICY };
}

const LEFT = ['release', 'assign', 'comment', 'retryStep'];

describe('who filed an application at the window', () => {
  it('is named by the case, with whom he filed it for and how that was confirmed', () => {
    expect(filedCase().window).toEqual({ ...filing, clerk: { id: clerk.id, name: clerk.name } });
    expect(submittedCase()).not.toHaveProperty('window');
  });

  it('sees the case and does not handle it, while a colleague does', () => {
    const state = filedCase();
    expect(maySee(state, clerk)).toBe(true);
    expect(allowedActions(state, clerk)).toEqual(['comment']);
    expect(allowedActions(state, clerk2)).toEqual(expect.arrayContaining(['claim', 'comment']));
    expect(actOnCase(state, action('claim', clerk, {}))).toMatchObject({
      ok: false,
      error: {
        code: 'OWN_FILING',
        message: expect.stringContaining(OWN_FILING_RULE.article),
        allowed: ['comment'],
      },
    });
    // Not even told to claim it first.
    expect(actOnCase(state, action('accept', clerk, {}))).toMatchObject({ error: { code: 'OWN_FILING' } });
    expect(actOnCase(state, action('claim', clerk2, {}))).toMatchObject({ ok: true });
  });

  it('does not handle it by another account of his either, nor is it assigned to that', () => {
    const back: Actor = { ...clerk2, otherIds: [clerk.id] };
    expect(allowedActions(filedCase(), back)).toEqual(['comment']);
    expect(actOnCase(filedCase(), action('claim', back, {}))).toMatchObject({
      error: { code: 'OWN_FILING' },
    });
    expect(actOnCase(filedCase(), action('assign', officeLeader, { to: back }))).toMatchObject({
      error: { code: 'OWN_FILING' },
    });
    const claimed = actOnCase(submittedCase(), action('claim', back, {}));
    expect(claimed).toMatchObject({ ok: true });
    expect(JSON.stringify(claimed)).not.toContain('otherIds');
  });

  it('is not assigned the case', () => {
    expect(actOnCase(filedCase(), action('assign', officeLeader, { to: clerk }))).toMatchObject({
      error: { code: 'OWN_FILING', message: expect.stringContaining(clerk.name) },
    });
    expect(actOnCase(filedCase(), action('assign', officeLeader, { to: clerk2 }))).toMatchObject({
      ok: true,
    });
  });

  it('S11: handles it in no state and on no later post: neither as holder, reviewer, leader nor supervisor', () => {
    const posts: readonly Actor[] = [
      clerk,
      { ...officeLeader, id: clerk.id },
      { ...PEOPLE.reviewer, id: clerk.id },
      { ...PEOPLE.leader, id: clerk.id },
      { ...PEOPLE.supervisor, id: clerk.id },
    ];
    for (const status of CASE_STATUSES) {
      for (const me of posts) {
        const state: CaseState = {
          ...filedCase(),
          status,
          holder: { ...me, since: '2026-05-06T02:00:00.000Z' },
        };
        const offered = allowedActions(state, me);
        expect(offered.filter((name) => !LEFT.includes(name))).toEqual([]);
        for (const name of ACTION_NAMES.filter((one) => !LEFT.includes(one)))
          expect(actOnCase(state, action(name, me, {} as never, state.version)).ok).toBe(false);
      }
    }
  });

  it('as an agent does not handle it from any post that he is given later', () => {
    const agent: Actor = { id: 'ag', name: '钱代', role: 'agent', authorisation: 'z-1' };
    const state = filedCase(agent);
    expect(state.agent).toEqual({ id: 'ag', name: '钱代' });
    const acting = { ...agent, organisation: applicant.organisation };
    expect(allowedActions(state, acting)).toEqual(['withdraw']);
    const moved: Actor = { ...clerk, id: agent.id };
    expect(allowedActions(state, moved)).toEqual(['comment']);
    for (const name of ['claim', 'accept'] as const)
      expect(actOnCase(state, action(name, moved, {}))).toMatchObject({ error: { code: 'OWN_FILING' } });
    expect(actOnCase(state, action('assign', officeLeader, { to: moved }))).toMatchObject({
      error: { code: 'OWN_FILING' },
    });
    expect(actOnCase(state, action('claim', clerk, {}))).toMatchObject({ ok: true });
  });

  it('is not the business, whose right to withdraw and to supplement stays its own', () => {
    const state = filedCase();
    const actor: Actor = { ...clerk, organisation: applicant.organisation };
    expect(actOnCase(state, action('withdraw', actor, { reason: '不再申请' })).ok).toBe(false);
    expect(allowedActions(state, applicant)).toEqual(['withdraw']);
  });

  it('is barred from no other case', () => {
    const claimed = actOnCase(submittedCase(), action('claim', clerk, {}));
    if (!claimed.ok) throw new Error(claimed.error.code);
    expect(allowedActions(after(submittedCase(), claimed.value), clerk)).toContain('accept');
  });
});
