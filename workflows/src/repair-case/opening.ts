import {
  type CaseClock,
  type CaseEvent,
  type CaseState,
  type CaseSubject,
  emptyCase,
  foldCase,
  legalNow,
} from '@xinxiu/domain';
import { barsFiler } from './patches.js';
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
  return barsFiler(application) ? state : withoutAgent(state);
}

function withoutAgent({ agent: _, ...state }: CaseState): CaseState {
  return state;
}
