import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type Ground,
  type PartialPenalty,
  type Penalty,
  type PenaltyField,
  type RecordFact,
  comparePenalty,
  legalNow,
  shanghaiDate,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, type TakeContext } from '@xinxiu/persistence';
import { revisedTerm } from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { TellRecordClass } from '../dossier/tell-record-class.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

export interface Correction {
  readonly recordId: string;
  /** The held row that brings the new values. */
  readonly rowId: string;
  readonly penalty: Penalty;
  readonly ground: Ground;
}

/** Takes the values of a held row for the stored ones: the record's history keeps both, and its terms are computed anew. */
@Injectable()
export class CorrectPenalty {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
    @Inject(TellRecordClass) private readonly cases: TellRecordClass,
  ) {}

  /** @throws ProblemError NOT_FOUND, RECORD_CHANGED */
  async correct(
    { recordId, rowId, penalty, ground }: Correction,
    context: TakeContext,
    actor: Actor,
  ): Promise<void> {
    const record = await this.record(recordId);
    const now = this.now();
    const legal = record.clock ? legalNow(record.clock, now) : now;
    const fields = comparePenalty(record.penalty, penalty).map(({ field }) => field);
    const { name, role, department } = actor;
    const fact: RecordFact = {
      type: 'penalty-corrected',
      rowId,
      before: only(fields, record.penalty),
      after: only(fields, penalty),
      ground,
      id: createHash('sha256')
        .update(JSON.stringify([rowId, record.publication.version]))
        .digest('hex'),
      at: new Date(legal).toISOString(),
      by: { id: actor.id, name, role, ...(department && { department }) },
    };
    const after = { ...record, penalty, facts: [...record.facts, fact] };
    const term = revisedTerm(after, shanghaiDate(legal), this.law.packs);
    const corrected = await this.repositories.records.correct(record, { penalty, fact, term }, context);
    if (!corrected) throw new ProblemError('RECORD_CHANGED', 'The record has just been changed.');
    await this.audit.recordFact(corrected, fact);
    await this.cases.tell(corrected, actor);
  }

  /** Whether a row has corrected the record before: somebody was cut off after it, and asks again. */
  async wasCorrected({ recordId, rowId }: Pick<Correction, 'recordId' | 'rowId'>): Promise<boolean> {
    const record = await this.record(recordId);
    const fact = record.facts.find((one) => one.type === 'penalty-corrected' && one.rowId === rowId);
    if (fact) await this.audit.recordFact(record, fact);
    return fact !== undefined;
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
