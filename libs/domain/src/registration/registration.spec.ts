import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../permissions/actor.js';
import {
  type RegistrationDecision,
  type RegistrationFact,
  type RegistrationState,
  beginRegistration,
  decideRegistration,
  foldRegistration,
  nextRung,
  reachRung,
} from './registration.js';

const AT = '2026-11-25T02:00:00.000Z';
const CLERK: Actor = { id: 'c', name: '李洁', role: 'credit-office', department: 'XYB' };
const REASON = { code: 'PROOF_UNREADABLE', text: '营业执照不清晰' };

const begun: RegistrationState = beginRegistration(
  {
    registrationId: 'r-1',
    uscc: '91420526000000000X',
    organisationName: '青禾绿源食品有限公司',
    representative: '赵明',
    creditOffice: 'XYB',
  },
  { at: AT },
);

function after(state: RegistrationState, decision: Partial<RegistrationDecision>): RegistrationState {
  const decided = decideRegistration(state, { outcome: 'approve', actor: CLERK, reasons: [], ...decision });
  if (!decided.ok) throw new Error(decided.error.code);
  const fact = { ...decided.value, at: AT, recordedAt: AT, causationId: 'u-1' } as RegistrationFact;
  return foldRegistration(state, fact);
}

const refusal = (state: RegistrationState, decision: Partial<RegistrationDecision>) => {
  const decided = decideRegistration(state, { outcome: 'approve', actor: CLERK, reasons: [], ...decision });
  return decided.ok ? undefined : decided.error;
};

describe('a registration', () => {
  it('is approved or refused by the credit office alone', () => {
    expect(after(begun, {})).toMatchObject({ status: 'approved', decision: { by: CLERK, at: AT } });
    expect(after(begun, { outcome: 'refuse', reasons: [REASON] })).toMatchObject({
      status: 'refused',
      reasons: [REASON],
    });
    const reviewer: Actor = { id: 'm', name: '周可', role: 'reviewer', department: 'SCJG' };
    expect(refusal(begun, { actor: reviewer })?.code).toBe('NOT_YOURS');
    expect(refusal(begun, { actor: { ...CLERK, role: 'applicant' } })?.code).toBe('NOT_YOURS');
  });

  it('is decided by nobody who has an interest in the organisation, and keeps nothing of interests in others', () => {
    expect(refusal(begun, { actor: { ...CLERK, recusedFrom: [begun.uscc] } })?.code).toBe('RECUSED');
    const decided = after(begun, { actor: { ...CLERK, recusedFrom: ['91420526000000001X'] } });
    expect(decided.decision?.by).toEqual(CLERK);
  });

  it('is decided once: the second clerk is told who was first and when', () => {
    expect(refusal(after(begun, {}), { outcome: 'refuse', reasons: [REASON] })).toMatchObject({
      code: 'REGISTRATION_DECIDED',
      by: '李洁',
      at: AT,
    });
  });

  it('is not refused without a reason', () => {
    expect(refusal(begun, { outcome: 'refuse' })?.code).toBe('REASONS_MISSING');
  });

  it('reminds rung by rung, and nobody after the decision', () => {
    const waiting = {
      ...begun,
      rungs: [
        { id: 'reminder-due', at: 20 },
        { id: 'reminder-before', at: 10 },
      ],
    } as const;
    const first = nextRung(waiting);
    expect(first?.id).toBe('reminder-before');
    const reached = { ...reachRung(waiting, first as never), at: AT, recordedAt: AT, causationId: 't' };
    const left = foldRegistration(waiting, reached);
    expect(nextRung(left)?.id).toBe('reminder-due');
    expect(nextRung(after(left, {}))).toBeUndefined();
  });
});
