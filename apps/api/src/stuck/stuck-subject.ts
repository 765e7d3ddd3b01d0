import {
  type CaseState,
  type FoundCause,
  type RegistrationState,
  TRACKING_TABLE,
  type TrackingState,
  gravityOf,
  maskName,
  owningUnit,
} from '@xinxiu/domain';
import { type FoundStuck, type PenaltyRecord, isPerson } from '@xinxiu/persistence';
import { registrationWorkflowId, repairWorkflowId, trackingWorkflowId } from '@xinxiu/workflows';
import type { Running } from './engine-word.js';

/** What is stuck, as lists show it. */
export type StuckSubject = Pick<
  FoundStuck,
  'workflowId' | 'matter' | 'subjectId' | 'name' | 'department' | 'status' | 'holder' | 'due'
>;

export function caseSubject(state: CaseState): StuckSubject {
  const { caseNo, recordId, applicant, status, holder, deadline } = state;
  return {
    workflowId: repairWorkflowId(recordId),
    matter: 'case',
    subjectId: caseNo,
    name: applicant.name,
    department: owningUnit(state) ?? '',
    status,
    holder: holder?.name ?? '',
    due: deadline?.due ?? '',
  };
}

export function registrationSubject(state: RegistrationState): StuckSubject {
  const { registrationId, organisationName, creditOffice, status, deadline } = state;
  return {
    workflowId: registrationWorkflowId(registrationId),
    matter: 'registration',
    subjectId: registrationId,
    name: organisationName,
    department: creditOffice,
    status,
    holder: '',
    due: deadline?.due ?? '',
  };
}

export function trackingSubject(state: TrackingState): StuckSubject {
  const { commitmentId, promisorName, uscc, department, status, deadline } = state;
  return {
    workflowId: trackingWorkflowId(commitmentId),
    matter: 'commitment',
    subjectId: commitmentId,
    name: uscc === '' ? maskName(promisorName) : promisorName,
    department: TRACKING_TABLE[status].owner === 'promisor' ? '' : department,
    status,
    holder: '',
    due: deadline?.due ?? '',
  };
}

/** A record by itself: of a natural person without the name. */
export function recordSubject({ id, department, penalty }: PenaltyRecord): StuckSubject {
  return {
    workflowId: `record:${id}`,
    matter: 'record',
    subjectId: id,
    name: isPerson(penalty) ? maskName(penalty.subjectName) : penalty.subjectName,
    department,
    status: '',
    holder: '',
    due: '',
  };
}

/** What runs in the engine and is not, or not any more, open in the store: a duty of the platform, or something that ends. */
export function runningSubject({ workflowId, type }: Running): StuckSubject {
  const nothing = { workflowId, name: '', department: '', status: '', holder: '', due: '' };
  const [kind = '', id = ''] = workflowId.split(/:(.*)/s);
  if (kind === 'commitment' || kind === 'registration') return { ...nothing, matter: kind, subjectId: id };
  if (kind === 'repair') return { ...nothing, matter: 'case', subjectId: id };
  return { ...nothing, matter: 'duty', subjectId: type };
}

/** A part that everything needs: workers, engine, mail server. */
export function platformSubject(part: 'worker' | 'engine' | 'mail'): StuckSubject {
  const nothing = { name: '', department: '', status: '', holder: '', due: '' };
  return { workflowId: `platform:${part}`, matter: 'platform', subjectId: part, ...nothing };
}

export function foundStuck(
  subject: StuckSubject,
  { cause, since, step, attempts = 0, triedAt, about = '', failure }: FoundCause,
  source: FoundStuck['source'],
): FoundStuck {
  return {
    ...subject,
    id: `${subject.workflowId}:${cause}`,
    cause,
    gravity: gravityOf(cause),
    since: new Date(since).toISOString(),
    source,
    activity: step?.activity ?? '',
    activityId: step?.activityId ?? '',
    attempts,
    triedAt: triedAt === undefined ? '' : new Date(triedAt).toISOString(),
    nextAt: step?.nextAt === undefined ? '' : new Date(step.nextAt).toISOString(),
    about,
    ...(failure && { failure }),
  };
}
