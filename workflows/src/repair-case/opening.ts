import {
  type CaseClock,
  type CaseEvent,
  type CaseState,
  type CaseSubject,
  emptyCase,
  foldCase,
  legalNow,
} from '@xinxiu/domain';
import { patched } from '@temporalio/workflow';
import type { RepairApplication } from './repair-case.activities.js';

/** The first fact of a case. Its cause is the application: submitting it twice is one fact. */
export function openingEvent(application: RepairApplication, clock: CaseClock, realNow: number): CaseEvent {
  const { caseNo, applicationId, recordId, window } = application;
  return {
    type: 'application-submitted',
    data: { applicationId, recordId, ...(window && { window }) },
    actor: application.submittedBy,
    id: `${caseNo}:${applicationId}:0`,
    version: 1,
    caseId: caseNo,
    seq: 1,
    at: new Date(legalNow(clock, realNow)).toISOString(),
    recordedAt: new Date(realNow).toISOString(),
    causationId: applicationId,
  };
}

export function openingState(application: RepairApplication, event: CaseEvent): CaseState {
  const subject: CaseSubject = {
    caseNo: application.caseNo,
    applicationId: application.applicationId,
    recordId: application.recordId,
    applicant: application.applicant,
    determiningDepartment: application.determiningDepartment,
    creditOffice: application.creditOffice,
    penaltyClass: application.penaltyClass,
  };
  const state = foldCase(emptyCase(subject, application.targets, event), event);
  return barsAgent(application) ? state : withoutAgent(state);
}

/** A case that was opened before an agent was barred from handling what he had filed goes on as it began. */
function barsAgent({ submittedBy }: RepairApplication): boolean {
  return submittedBy.role === 'agent' && patched('agent-does-not-handle-own-filing');
}

function withoutAgent({ agent: _, ...state }: CaseState): CaseState {
  return state;
}
