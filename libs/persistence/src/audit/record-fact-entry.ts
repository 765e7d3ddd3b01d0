import type { RecordFact } from '@xinxiu/domain';
import { factHash } from '../cases/mapper.js';
import type { PenaltyRecord } from '../records/mapper.js';
import { recordFactEntryId } from './repository.js';
import type { AuditEntry } from './schema.js';

/** The entry about what somebody brought or decided of a record, for its department to read too. @param now real instant, ms */
export function recordFactEntry(
  { id: recordId, department, facts }: Pick<PenaltyRecord, 'id' | 'department' | 'facts'>,
  fact: RecordFact,
  now: number,
): AuditEntry {
  const { department: own } = fact.by;
  const before = facts.findIndex(({ id }) => id === fact.id);
  return {
    id: recordFactEntryId(recordId, fact.id),
    at: new Date(now).toISOString(),
    actor: fact.by,
    action: fact.type,
    subject: recordId,
    outcome: 'done',
    departments: [...new Set([department, own ?? ''])].filter(Boolean),
    // Its place among the facts, for the last one may decide.
    detail: { fact: fact.id, seq: (before < 0 ? facts.length : before) + 1 },
    content: factHash(fact),
  };
}
