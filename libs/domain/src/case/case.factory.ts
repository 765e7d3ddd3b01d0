import type { Actor } from '../permissions/actor.js';
import { actOnCase } from './act.js';
import type { ActionName, ActionPayloads, CaseAction } from './action.js';
import type { CasePolicy, CaseState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';
import type { CaseEvent, CaseFact } from './event.js';
import { emptyCase, foldCase } from './fold.js';
import type { RefusalCode } from './refusal.js';

/** People and a case for specs. */
export const PEOPLE = {
  applicant: { id: 'u-app', name: '赵明', role: 'applicant', organisation: '91420526MA00000001' },
  stranger: { id: 'u-app2', name: '钱生', role: 'applicant', organisation: '91420526MA00000002' },
  clerk: { id: 'u-clerk', name: '孙洁', role: 'credit-office', department: 'XYB' },
  clerk2: { id: 'u-clerk2', name: '李可', role: 'credit-office', department: 'XYB' },
  officeLeader: { id: 'u-olead', name: '周主任', role: 'department-leader', department: 'XYB' },
  reviewer: { id: 'u-rev', name: '吴审', role: 'reviewer', department: 'SCJG' },
  leader: { id: 'u-lead', name: '郑局', role: 'department-leader', department: 'SCJG' },
  otherReviewer: { id: 'u-oth', name: '王环', role: 'reviewer', department: 'STHJ' },
  supervisor: { id: 'u-sup', name: '冯督', role: 'supervisor' },
  auditor: { id: 'u-aud', name: '陈审', role: 'auditor' },
  administrator: { id: 'u-adm', name: '褚管', role: 'administrator' },
} as const satisfies Record<string, Actor>;

export const POLICY: CasePolicy = {
  packId: 'county-demo',
  packVersion: '1',
  packDigest: 'd1',
  acceptedBy: 'credit-office',
  twoPersonClasses: ['serious'],
  maxSupplements: 2,
};

const AT = '2026-05-06T02:00:00.000Z';

export function submittedCase(penaltyClass: PenaltyClass = 'general'): CaseState {
  const subject = {
    caseNo: 'XF-2026-000001',
    applicationId: 'a-1',
    recordId: 'r-1',
    applicant: { uscc: PEOPLE.applicant.organisation, name: '青禾食品有限公司' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    penaltyClass,
  };
  const fact: CaseFact = {
    type: 'application-submitted',
    actor: PEOPLE.applicant,
    data: { applicationId: 'a-1', recordId: 'r-1' },
  };
  const event = asEvent(fact, 1, AT);
  return { ...foldCase(emptyCase(subject, ['county-board', 'file-drop'], event), event), policy: POLICY };
}

export function asEvent(fact: CaseFact, seq: number, at = AT): CaseEvent {
  const cause = { id: `XF-2026-000001:c${seq}:0`, causationId: `c${seq}` };
  return { ...fact, ...cause, version: 1, caseId: 'XF-2026-000001', seq, at, recordedAt: at };
}

export function action<K extends ActionName>(
  name: K,
  actor: Actor,
  payload: ActionPayloads[K],
  expectedVersion?: number,
): CaseAction {
  return { name, actor, payload, ...(expectedVersion !== undefined && { expectedVersion }) } as CaseAction;
}

export function after(state: CaseState, facts: readonly CaseFact[]): CaseState {
  return facts.reduce((now, fact) => foldCase(now, asEvent(fact, now.seq + 1)), state);
}

/** The case after an action. @throws Error with the code, when it is refused */
export function take(state: CaseState, one: CaseAction): CaseState {
  const outcome = actOnCase(state, one);
  if (!outcome.ok) throw new Error(`${one.name}: ${outcome.error.code}`);
  return after(state, outcome.value);
}

export function refusal(state: CaseState, one: CaseAction): RefusalCode | 'taken' {
  const outcome = actOnCase(state, one);
  return outcome.ok ? 'taken' : outcome.error.code;
}
