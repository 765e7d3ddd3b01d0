import type { CaseEvent, CaseState } from '@xinxiu/domain';
import type { AuditEntry } from '@xinxiu/persistence';

/** What the audit trail keeps of the facts of a case: who, when, what; the content stays with the case. */
export function auditEntries(state: CaseState, events: readonly CaseEvent[]): AuditEntry[] {
  const departments = [...new Set([state.determiningDepartment, state.creditOffice])];
  return events.map(({ id, recordedAt, at, actor, type, seq }) => ({
    id: `case:${id}`,
    at: recordedAt,
    actor: {
      id: actor.id,
      name: actor.name,
      role: actor.role,
      ...(actor.department !== undefined && { department: actor.department }),
    },
    action: type,
    subject: state.caseNo,
    outcome: 'done',
    departments,
    detail: { seq, legalTime: at },
  }));
}
