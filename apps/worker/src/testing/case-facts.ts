import { randomUUID } from 'node:crypto';
import {
  type CaseClock,
  type CaseEvent,
  type CaseFact,
  type CaseState,
  foldCase,
  realClock,
} from '@xinxiu/domain';
import type { RepairApplication } from '@xinxiu/workflows';

/** The opening of a case as its workflow would ask for it. @param at legal and real instant (ISO) */
export function opening(application: RepairApplication, at = '2026-05-06T02:00:00.000Z') {
  const { caseNo, applicationId, recordId, window } = application;
  const event: CaseEvent = {
    type: 'application-submitted',
    actor: application.submittedBy,
    data: { applicationId, recordId, ...(window && { window }) },
    id: `${caseNo}:${applicationId}:0`,
    version: 1,
    caseId: caseNo,
    seq: 1,
    at,
    recordedAt: at,
    causationId: applicationId,
  };
  const clock: CaseClock = realClock(Date.parse(at));
  return { application, clock, event, workflowId: `repair:${recordId}`, runId: 'run-1' };
}

/** The next fact of a case, and the state after it. */
export function following(state: CaseState, fact: CaseFact, at: string, cause: string = randomUUID()) {
  const event = {
    ...fact,
    id: `${state.caseNo}:${cause}:0`,
    version: 1,
    caseId: state.caseNo,
    seq: state.seq + 1,
    at,
    recordedAt: at,
    causationId: cause,
  } as CaseEvent;
  return { event, state: foldCase(state, event) };
}
