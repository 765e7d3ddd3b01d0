import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type Ground,
  type PartialPenalty,
  type Penalty,
  type PenaltyField,
  type RecordFact,
  authorOf,
  comparePenalty,
  legalNow,
  shanghaiDate,
  waitingChange,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, type TakeContext } from '@xinxiu/persistence';
import { revisedTerm } from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { ForAnotherSubject } from '../dossier/for-another-subject.js';
import { type ChangeFact, SecondPerson } from '../dossier/second-person.js';
import { TellChangedSubject } from '../dossier/tell-changed-subject.js';
import { TellRecordClass } from '../dossier/tell-record-class.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { assertNotRecused } from '../recusal/assert-not-recused.js';

export interface Correction {
  readonly recordId: string;
  /** The held row that brings the new values. */
  readonly rowId: string;
  readonly penalty: Penalty;
  readonly ground: Ground;
}

/**
 * Takes the values of a held row for the stored ones: the record's history keeps both, and its terms are computed anew.
 * Where that takes two persons it is proposed.
 */
@Injectable()
export class CorrectPenalty {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SecondPerson) private readonly second: SecondPerson,
    @Inject(ForAnotherSubject) private readonly another: ForAnotherSubject,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
    @Inject(TellRecordClass) private readonly cases: TellRecordClass,
    @Inject(TellChangedSubject) private readonly subjects: TellChangedSubject,
  ) {}

  /**
   * May be repeated by who proposed it.
   * @param dryRun only tells which it would be. @throws ProblemError NOT_FOUND, RECORD_CHANGED, PROPOSAL_PENDING,
   *   RECORD_IN_CASE, RECORD_REPAIRED
   */
  async correct(
    { recordId, rowId, penalty, ground }: Correction,
    context: TakeContext,
    actor: Actor,
    dryRun: boolean,
  ): Promise<'corrected' | 'proposed'> {
    const record = await this.record(recordId);
    // The row may name somebody else than the record that it would change.
    assertNotRecused(actor, record.penalty.subjectCode);
    if (this.wasProposed(record, rowId, actor)) return 'proposed';
    const now = this.now();
    const legal = legalNow(record.clock, now);
    const fields = comparePenalty(record.penalty, penalty).map(({ field }) => field);
    const change: ChangeFact = {
      type: 'penalty-corrected',
      rowId,
      before: only(fields, record.penalty),
      after: only(fields, penalty),
      ground,
      id: createHash('sha256')
        .update(JSON.stringify([rowId, record.publication.version]))
        .digest('hex'),
      at: new Date(legal).toISOString(),
      by: authorOf(actor),
    };
    const applications = await this.another.assertMayBe(record, change);
    const today = shanghaiDate(legal);
    const after = { ...record, penalty, facts: [...record.facts, change] };
    const changed = revisedTerm(after, today, this.law.packs);
    const { fact, term } = await this.second.weigh(record, change, changed, actor, today);
    const outcome = fact.type === 'change-proposed' ? 'proposed' : 'corrected';
    if (dryRun) return outcome;
    const { records } = this.repositories;
    const done =
      outcome === 'proposed'
        ? await records.addFact(record, fact, term, now)
        : await records.correct(record, { penalty, fact, term, applications }, context);
    if (!done) throw new ProblemError('RECORD_CHANGED', 'The record has just been changed.');
    await this.tell(done, fact, actor);
    return outcome;
  }

  /** Whether the same person has proposed to take the row, and it waits: he was cut off after it, and asks again. */
  private wasProposed(record: PenaltyRecord, rowId: string, actor: Actor): boolean {
    const waiting = waitingChange(record);
    if (!waiting || waiting.isVoid || waiting.by.id !== actor.id) return false;
    const { change } = waiting;
    return change.type === 'penalty-corrected' && change.rowId === rowId;
  }

  /** Whether a row has corrected the record before: somebody was cut off after it, and asks again. */
  async wasCorrected(
    { recordId, rowId }: Pick<Correction, 'recordId' | 'rowId'>,
    actor: Actor,
  ): Promise<boolean> {
    const record = await this.record(recordId);
    const fact = record.facts.find((one) => one.type === 'penalty-corrected' && one.rowId === rowId);
    if (!fact) return false;
    await this.tell(record, fact, actor);
    return true;
  }

  /** What follows from the fact. May be repeated. */
  private async tell(record: PenaltyRecord, fact: RecordFact, actor: Actor): Promise<void> {
    await this.audit.recordFact(record, fact);
    await this.subjects.tell(record, fact);
    await this.cases.tell(record, actor);
  }

  private async record(recordId: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(COUNTY, recordId);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record has this id.');
    return record;
  }
}

function only(fields: readonly PenaltyField[], penalty: Penalty): PartialPenalty {
  return Object.fromEntries(
    fields.flatMap((field) => (penalty[field] === undefined ? [] : [[field, penalty[field]]])),
  );
}
