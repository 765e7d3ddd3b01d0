import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ERROR_CODES, type ErrorCode } from '@xinxiu/contracts';
import { type Actor, type RecordFact, authorOf } from '@xinxiu/domain';
import {
  type AuditEntry,
  DISCLOSED,
  type Disclosure,
  type PenaltyRecord,
  type Person,
  type Repositories,
  type StoredFile,
  disclosureHash,
  recordFactEntry,
} from '@xinxiu/persistence';
import type { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, whatOf } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** What a file was read for; neither for one that is read for itself. */
export interface FileBelonging {
  readonly caseNo?: string;
  readonly registrationId?: string;
  readonly correctionId?: string;
  readonly commitmentId?: string;
}

const STRANGER = { id: '', name: '', role: 'unknown' } as const;
const TRIED_BY_STRANGERS: ReadonlySet<ErrorCode> = new Set(['CODE_INVALID', 'CSRF_REFUSED']);
/** A no to an act or a look. What could not be read (400), too much (413, 429) and "not now" are none. */
const REFUSING_STATUS: ReadonlySet<number> = new Set([403, 404, 409, 410, 412, 422]);

function isRefusal({ code, extras }: ProblemError): boolean {
  return REFUSING_STATUS.has(ERROR_CODES[code].status) && extras.retryAfter === undefined;
}

/**
 * What the API itself has to record: sign-ins, refused attempts, imports, downloads. What an action made true is recorded
 * by who makes it true; the engine forgets refusals, so they are recorded here.
 */
@Injectable()
export class AuditLog {
  /** Refusals that stand in the trail already. */
  private readonly recorded = new WeakSet<ProblemError>();

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** What was refused by name of the act, for who looks for the thing that it was about. */
  async refused(
    actor: Actor,
    subject: string,
    problem: ProblemError,
    requestId: string,
    action = 'request',
  ): Promise<void> {
    const { code } = problem;
    await this.record({ actor, action, subject, outcome: 'refused', code, detail: { requestId } });
    this.recorded.add(problem);
  }

  /**
   * What was refused at an address, unless the act has recorded it by its own name: guessed ids, privileges, conflicts.
   * Of a stranger only what tries a secret or comes from a foreign page: the rest is noise of the network.
   */
  async refusedRequest(request: ApiRequest, problem: ProblemError): Promise<void> {
    if (this.recorded.has(problem)) return;
    const { caller, requestId, ip: address = '' } = request;
    if (!(caller ? isRefusal(problem) : TRIED_BY_STRANGERS.has(problem.code))) return;
    const subject = whatOf(request);
    if (caller) return this.refused(caller.actor, subject, problem, requestId);
    const { code } = problem;
    const detail = { requestId, address };
    await this.record({ actor: STRANGER, action: 'request', subject, outcome: 'refused', code, detail });
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

  /** That somebody saw a personal value in full, bound to what whose it is is told of it. */
  revealed(actor: Actor, disclosure: Disclosure): Promise<void> {
    const { id, subject, field, reason } = disclosure;
    const entry = {
      ...{ actor, action: 'personal-data-revealed', subject, outcome: 'done' as const },
      detail: { field, reason, disclosure: id },
      content: disclosureHash(disclosure),
    };
    return this.record(entry, `${DISCLOSED}${id}`);
  }

  /** What an agent or a clerk at the window does in the name of a business before there is a fact of it. */
  async actedFor(actor: Actor, action: string, subject: string): Promise<void> {
    if (actor.role !== 'applicant' && actor.organisation !== undefined)
      await this.done(actor, action, subject);
  }

  /** What somebody brought or decided of a record, for its department to read too. Repeated it is one entry. */
  recordFact(record: Pick<PenaltyRecord, 'id' | 'department' | 'facts'>, fact: RecordFact): Promise<void> {
    const now = this.now();
    return this.repositories.audit.record([recordFactEntry(record, fact, now)], now);
  }

  downloaded(actor: Actor, { id, sha256 }: StoredFile, belonging: FileBelonging): Promise<void> {
    const { caseNo, registrationId, correctionId, commitmentId } = belonging;
    const detail = { file: id, sha256, ...belonging };
    const subject = caseNo ?? registrationId ?? correctionId ?? commitmentId ?? id;
    return this.done(actor, 'file-downloaded', subject, detail);
  }

  signedIn({ id, name, role, department }: Person, address: string): Promise<void> {
    const actor = { id, name, role, ...(department && { department }) };
    return this.record({ actor, action: 'sign-in', subject: id, outcome: 'done', detail: { address } });
  }

  /** The name that was typed is not kept: people type passwords there. */
  signInFailed(person: Person | undefined, address: string, code = 'WRONG_CREDENTIALS'): Promise<void> {
    const actor = person ? { id: person.id, name: person.name, role: person.role } : STRANGER;
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
