import { type Actor, authorOf } from '@xinxiu/domain';
import { type AccountNotice, accountNoticeRow } from '@xinxiu/mail';
import type { AuditEntry } from '@xinxiu/persistence';
import type { LedgerDeps } from './ledger-deps.js';

interface LedgerFact {
  readonly type: string;
  readonly by: Actor;
  /** Legal time (ISO). */
  readonly at: string;
  /** Real time (ISO). */
  readonly recordedAt: string;
  readonly causationId: string;
}

/** Facts that are stored, and whose they are. */
export interface StoredFacts {
  readonly of: 'registration' | 'commitment' | 'urge';
  readonly id: string;
  /** Code of the department that has it. */
  readonly department: string;
  readonly facts: readonly LedgerFact[];
}

/** Notices and audit follow from facts that are stored: both have ids of their cause and may be written by several. */
export async function afterStoring(
  { repositories, outbox, now }: Pick<LedgerDeps, 'repositories' | 'outbox' | 'now'>,
  stored: StoredFacts,
  notices: readonly AccountNotice[],
): Promise<void> {
  const at = stored.facts.at(-1)?.at ?? '';
  const rows = notices.map((notice) => accountNoticeRow(notice, at));
  await Promise.all([outbox.write(rows), repositories.audit.record(auditEntries(stored), now())]);
}

function auditEntries({ of, id, department, facts }: StoredFacts): AuditEntry[] {
  return facts.map(({ type, by, at, recordedAt, causationId }) => ({
    id: `${of}:${id}:${causationId}:${type}`,
    at: recordedAt,
    actor: authorOf(by),
    action: type,
    subject: id,
    outcome: 'done',
    departments: [department],
    detail: { legalTime: at },
  }));
}
