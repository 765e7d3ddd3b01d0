import { describe, expect, it } from '@jest/globals';
import type { CaseEvent, CaseState } from '@xinxiu/domain';
import { storedAnswer } from './stored-answer.js';

const clerk = { id: 'p1', name: '王', role: 'credit-office' as const, department: 'XYB' };

function event(seq: number, type: string, causationId: string, data: object = {}): CaseEvent {
  const at = `2026-01-0${seq}T01:00:00.000Z`;
  const id = `XF-1:${causationId}:0`;
  return {
    id,
    type,
    version: 1,
    caseId: 'XF-1',
    seq,
    at,
    recordedAt: at,
    actor: clerk,
    causationId,
    data,
  } as CaseEvent;
}

const events = [
  event(1, 'application-submitted', 'a1', { applicationId: 'a1', recordId: 'p-1' }),
  event(2, 'case-claimed', 'u1'),
  event(3, 'application-refused', 'u2', { reasons: [] }),
];
const state = {
  caseNo: 'XF-1',
  applicationId: 'a1',
  recordId: 'p-1',
  applicant: { uscc: 'x', name: '甲' },
  determiningDepartment: 'D1',
  creditOffice: 'XYB',
  penaltyClass: 'general',
  targets: [],
} as unknown as CaseState;

describe('the answer to an action of a case that has ended', () => {
  it('is what was true right after it', () => {
    expect(storedAnswer(state, events, 'u1')).toMatchObject({ caseNo: 'XF-1', status: 'submitted', seq: 2 });
    expect(storedAnswer(state, events, 'u2')).toMatchObject({ status: 'not-accepted', seq: 3 });
  });

  it('is none for an action that caused nothing', () => {
    expect(storedAnswer(state, events, 'u3')).toBeUndefined();
    expect(storedAnswer(state, [], 'u1')).toBeUndefined();
  });
});
