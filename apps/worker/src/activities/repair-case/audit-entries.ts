import { type CaseEvent, type CaseState, authorOf } from '@xinxiu/domain';
import { type AuditEntry, FACT, factHash } from '@xinxiu/persistence';

/** What the audit trail keeps of the facts of a case: who, when, what, and a hash of the content, which stays with the case. */
export function auditEntries(state: CaseState, events: readonly CaseEvent[]): AuditEntry[] {
  const departments = [...new Set([state.determiningDepartment, state.creditOffice])];
  return events.map((event) => entryOf(event, state.caseNo, departments));
}

function entryOf(event: CaseEvent, caseNo: string, departments: readonly string[]): AuditEntry {
  const { id, recordedAt, at, actor, type, seq } = event;
  return {
    id: `${FACT}${id}`,
    at: recordedAt,
    actor: authorOf(actor),
    action: type,
    subject: caseNo,
    outcome: 'done',
    departments,
    detail: { seq, legalTime: at },
    content: factHash(event),
  };
}
