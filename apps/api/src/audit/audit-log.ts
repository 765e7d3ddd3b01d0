import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type RecordFact, authorOf } from '@xinxiu/domain';
import type { AuditEntry, PenaltyRecord, Person, Repositories, StoredFile } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** What a file was read for; neither for one that is read for itself. */
export interface FileBelonging {
  readonly caseNo?: string;
  readonly registrationId?: string;
  readonly correctionId?: string;
}

/**
 * What the API itself has to record: sign-ins, refused attempts, imports, downloads. What an action made true is recorded
 * by who makes it true; the engine forgets refusals, so they are recorded here.
 */
@Injectable()
export class AuditLog {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  refused(actor: Actor, subject: string, code: string, requestId: string, action = 'request'): Promise<void> {
    return this.record({ actor, action, subject, outcome: 'refused', code, detail: { requestId } });
  }

  /** What an auditor opens: he sees everything, so that he looked is seen too. Before the answer leaves. */
  looked(actor: Actor, what: string, requestId: string): Promise<void> {
    return this.record({
      actor,
      action: 'auditor-read',
      subject: what,
      outcome: 'done',
      detail: { requestId },
    });
  }

  done(
    actor: Actor,
    action: string,
    subject: string,
    detail: NonNullable<AuditEntry['detail']> = {},
  ): Promise<void> {
    return this.record({ actor, action, subject, outcome: 'done', detail });
  }

  /** As {@link done}, for what may be repeated: with the same id it is one entry. */
  doneOnce(
    id: string,
    actor: Actor,
    action: string,
    subject: string,
    detail: NonNullable<AuditEntry['detail']>,
  ): Promise<void> {
    return this.record({ actor, action, subject, outcome: 'done', detail }, id);
  }

  /** What an agent or a clerk at the window does in the name of a business before there is a fact of it. */
  async actedFor(actor: Actor, action: string, subject: string): Promise<void> {
    if (actor.role !== 'applicant' && actor.organisation !== undefined)
      await this.done(actor, action, subject);
  }

  /** What somebody brought or decided of a record, for its department to read too. Repeated it is one entry. */
  recordFact(
    { id: recordId, department }: Pick<PenaltyRecord, 'id' | 'department'>,
    fact: RecordFact,
  ): Promise<void> {
    const now = this.now();
    const { department: own } = fact.by;
    const entry: AuditEntry = {
      id: `record:${recordId}:${fact.id}`,
      at: new Date(now).toISOString(),
      actor: fact.by,
      action: fact.type,
      subject: recordId,
      outcome: 'done',
      departments: [...new Set([department, own ?? ''])].filter(Boolean),
      detail: { fact: fact.id },
    };
    return this.repositories.audit.record([entry], now);
  }

  downloaded(actor: Actor, { id, sha256 }: StoredFile, belonging: FileBelonging): Promise<void> {
    const { caseNo, registrationId, correctionId } = belonging;
    const detail = { file: id, sha256, ...belonging };
    return this.done(actor, 'file-downloaded', caseNo ?? registrationId ?? correctionId ?? id, detail);
  }

  signedIn({ id, name, role, department }: Person, address: string): Promise<void> {
    const actor = { id, name, role, ...(department && { department }) };
    return this.record({ actor, action: 'sign-in', subject: id, outcome: 'done', detail: { address } });
  }

  /** The name that was typed is not kept: people type passwords there. */
  signInFailed(person: Person | undefined, address: string, code = 'WRONG_CREDENTIALS'): Promise<void> {
    const actor = person
      ? { id: person.id, name: person.name, role: person.role }
      : { id: '', name: '', role: 'unknown' };
    return this.record({
      actor,
      action: 'sign-in',
      subject: actor.id,
      outcome: 'failed',
      code,
      detail: { address },
    });
  }

  private record(
    entry: Omit<AuditEntry, 'id' | 'at' | 'departments'>,
    id: string = randomUUID(),
  ): Promise<void> {
    const now = this.now();
    const actor = authorOf(entry.actor);
    const departments = actor.department ? [actor.department] : [];
    const at = new Date(now).toISOString();
    return this.repositories.audit.record([{ ...entry, id, at, actor, departments }], now);
  }
}
