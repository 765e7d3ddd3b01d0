import {
  type CaseEvent,
  type CaseFact,
  type CaseState,
  emptyCase,
  foldCase,
  realClock,
} from '@xinxiu/domain';
import type { CaseOrigin } from '../cases/mapper.js';

const AT = '2026-05-06T02:00:00.000Z';

export const APPLICANT = {
  id: 'u-app',
  name: '赵明',
  role: 'applicant',
  organisation: '91420526MA00000001',
} as const;
export const CLERK = { id: 'u-clerk', name: '孙洁', role: 'credit-office', department: 'XYB' } as const;

export function origin(caseNo: string): CaseOrigin {
  return { clock: realClock(Date.parse(AT)), workflowId: `repair:r-${caseNo}`, runId: 'run-1' };
}

/** A fact of a case with a cause of its own. */
export function caseEvent(caseNo: string, seq: number, fact: CaseFact, cause = `c${seq}`): CaseEvent {
  return {
    ...fact,
    id: `${caseNo}:${cause}:0`,
    version: 1,
    caseId: caseNo,
    seq,
    at: AT,
    recordedAt: AT,
    causationId: cause,
  };
}

export function claimed(caseNo: string, seq: number, actor: CaseFact['actor'] = CLERK): CaseEvent {
  return caseEvent(caseNo, seq, { type: 'case-claimed', actor, data: {} });
}

export function submitted(
  caseNo: string,
  over: Partial<CaseState> = {},
): { state: CaseState; event: CaseEvent } {
  const event = caseEvent(caseNo, 1, {
    type: 'application-submitted',
    actor: APPLICANT,
    data: { applicationId: `a-${caseNo}`, recordId: `r-${caseNo}` },
  });
  const subject = {
    caseNo,
    applicationId: `a-${caseNo}`,
    recordId: `r-${caseNo}`,
    applicant: { uscc: APPLICANT.organisation, name: '青禾食品有限公司' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    penaltyClass: 'general' as const,
  };
  return { state: { ...foldCase(emptyCase(subject, ['county-board'], event), event), ...over }, event };
}
