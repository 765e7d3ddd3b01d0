import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type Penalty,
  type PublicationTerm,
  type RecordFact,
  type Verdict,
  type WaitingChange,
  authorOf,
  barToSettling,
  isSameStanding,
  legalNow,
  shanghaiDate,
  standingOf,
  subjectsOf,
  waitingChange,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, type Scope } from '@xinxiu/persistence';
import { revisedTerm } from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ImportContexts } from '../records/import-context.js';
import { SettleHeldRow } from '../records/settle-held-row.js';
import { ForAnotherSubject } from './for-another-subject.js';
import { recordChanged } from './record-changed.js';
import { unchanged } from './second-person.js';
import { TellChangedSubject } from './tell-changed-subject.js';
import { TellRecordClass } from './tell-record-class.js';

/** What a second person says to a proposed change. */
export interface Settlement {
  readonly recordId: string;
  readonly expectedVersion: number;
  readonly verdict: Verdict;
  /** Why it is refused; empty for a confirmation, whose ground is that of the proposal. */
  readonly reason: string;
  /** The same cause has one effect. */
  readonly cause: string | undefined;
}

const AUDITED = { confirm: 'change-confirmed', refuse: 'change-refused' } as const;

/** The second half of a change that takes two persons: it takes effect, or it is refused with the reason. */
@Injectable()
export class SettleChange {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(SettleHeldRow) private readonly heldRow: SettleHeldRow,
    @Inject(ForAnotherSubject) private readonly another: ForAnotherSubject,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellRecordClass) private readonly cases: TellRecordClass,
    @Inject(TellChangedSubject) private readonly subjects: TellChangedSubject,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * @returns the record after it
   * @throws ProblemError NOT_FOUND, RECORD_CHANGED, NO_PROPOSAL, PROPOSAL_VOID, RECORD_IN_CASE, RECORD_REPAIRED,
   *   or why it is not for the actor
   */
  async settle(settlement: Settlement, actor: Actor, scope: Scope): Promise<PenaltyRecord> {
    const { recordId, verdict, cause = randomUUID() } = settlement;
    const id = createHash('sha256')
      .update(JSON.stringify([actor.id, recordId, verdict, cause]))
      .digest('hex');
    const record = await this.get(scope, recordId);
    const before = record.facts.find((fact) => fact.id === id);
    if (before) return this.done(record, before, actor);
    try {
      const waiting = this.settleable(record, settlement, actor);
      const fact = { id, at: new Date(this.legal(record)).toISOString(), by: authorOf(actor) };
      const after =
        verdict === 'confirm'
          ? await this.confirm(record, waiting, fact, actor)
          : await this.refuse(record, waiting, { ...fact, reason: settlement.reason });
      if (!after) throw recordChanged(await this.get(scope, recordId), actor);
      return await this.done(after, after.facts.at(-1), actor);
    } catch (error) {
      if (error instanceof ProblemError)
        await this.audit.refused(actor, recordId, error, id, AUDITED[verdict]);
      throw error;
    }
  }

  private settleable(record: PenaltyRecord, settlement: Settlement, actor: Actor): WaitingChange {
    const { expectedVersion, verdict } = settlement;
    if (record.publication.version !== expectedVersion) throw recordChanged(record, actor);
    const waiting = waitingChange(record);
    if (!waiting) throw new ProblemError('NO_PROPOSAL', 'No change of the record waits for a second person.');
    const bar = barToSettling(waiting, subjectsOf(record.penalty, waiting.change), actor, verdict);
    if (!bar) return waiting;
    const { code, message } = bar;
    throw new ProblemError(code, message);
  }

  private async confirm(
    record: PenaltyRecord,
    { change, by, after: told }: WaitingChange,
    own: Pick<RecordFact, 'id' | 'at' | 'by'>,
    actor: Actor,
  ): Promise<PenaltyRecord | undefined> {
    const fact: RecordFact = { ...change, ...own, proposedBy: by };
    const penalty = change.type === 'penalty-corrected' ? corrected(record.penalty, change) : record.penalty;
    const term = this.termAfter({ ...record, penalty, facts: [...record.facts, fact] });
    if (!isSameStanding(standingOf(term), told)) {
      throw new ProblemError(
        'PROPOSAL_VOID',
        'By the rules in force now the change would do something else.',
      );
    }
    await this.assertNotRecused(by.id, subjectsOf(record.penalty, change));
    const { records } = this.repositories;
    if (change.type !== 'penalty-corrected') return records.addFact(record, fact, term, this.now());
    const applications = await this.another.assertMayBe(record, change);
    await this.assertHeld(change.rowId);
    const { context } = await this.contexts.open(actor, undefined);
    return records.correct(record, { penalty, fact, term, applications }, context);
  }

  private refuse(
    record: PenaltyRecord,
    { id: proposal }: WaitingChange,
    own: Pick<RecordFact, 'id' | 'at' | 'by'> & { readonly reason: string },
  ): Promise<PenaltyRecord | undefined> {
    const fact: RecordFact = { type: 'change-refused', proposal, ...own };
    return this.repositories.records.addFact(record, fact, unchanged(record), this.now());
  }

  /** What follows from the fact. May be repeated: somebody was cut off after it, and asks again. */
  private async done(
    record: PenaltyRecord,
    fact: RecordFact | undefined,
    actor: Actor,
  ): Promise<PenaltyRecord> {
    if (fact) await this.audit.recordFact(record, fact);
    if (fact) await this.subjects.tell(record, fact);
    await this.cases.tell(record, actor);
    if (fact?.type === 'penalty-corrected')
      await this.heldRow.corrected(fact.rowId, record.id, fact.ground, actor);
    return record;
  }

  /** A row that somebody has dismissed since is no reason to change the record any more. */
  private async assertHeld(rowId: string): Promise<void> {
    const row = await this.repositories.heldRows.find(COUNTY, rowId);
    if (row?.state === 'held') return;
    throw new ProblemError(
      'PROPOSAL_VOID',
      'The row that brought the new values has been dealt with otherwise.',
    );
  }

  /** Who proposed it may have come to keep out of the matter in the moment in which he did. */
  private async assertNotRecused(proposer: string, subjects: readonly string[]): Promise<void> {
    const { recusedFrom = [] } = (await this.repositories.people.find(proposer)) ?? {};
    if (!subjects.some((uscc) => recusedFrom.includes(uscc))) return;
    throw new ProblemError(
      'PROPOSAL_VOID',
      'Who proposed the change keeps out of what concerns its subject now.',
    );
  }

  private termAfter(record: PenaltyRecord): PublicationTerm {
    return revisedTerm(record, shanghaiDate(this.legal(record)), this.law.packs);
  }

  private legal({ clock }: PenaltyRecord): number {
    return legalNow(clock, this.now());
  }

  private async get(scope: Scope, id: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    return record;
  }
}

/** The penalty with the values that were proposed; a value that only the old one has goes. */
function corrected(
  penalty: Penalty,
  { before, after }: Extract<WaitingChange['change'], { readonly type: 'penalty-corrected' }>,
): Penalty {
  const kept = Object.entries(penalty).filter(([field]) => !(field in before));
  return { ...Object.fromEntries(kept), ...after } as Penalty;
}
