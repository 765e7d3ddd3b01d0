import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type RecordFact,
  type VoidReason,
  type WaitingChange,
  authorOf,
  legalNow,
  subjectsOf,
  waitingChange,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { unchanged } from './second-person.js';

/** Others may change the record in the same moment. */
const TRIES = 5;

/**
 * Makes proposed changes void for what the record itself does not tell. As a fact of the record: once void they stay so,
 * also when the row is restored or the recusal ended.
 */
@Injectable()
export class VoidProposals {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** What somebody proposed of an organisation that he keeps out of. May be repeated. @param ids of his accounts @param actor who recused him */
  ofPerson(ids: readonly string[], uscc: string, actor: Actor): Promise<void> {
    const isHis = (record: PenaltyRecord, { by, change }: WaitingChange): boolean =>
      ids.includes(by.id) && subjectsOf(record.penalty, change).includes(uscc);
    return this.each(isHis, 'proposer-recused', actor);
  }

  /** What rests on a held row that is about to be settled otherwise, or taken up again. May be repeated. */
  ofRow(rowId: string, actor: Actor): Promise<void> {
    const restsOnIt = (_record: PenaltyRecord, { change }: WaitingChange): boolean =>
      change.type === 'penalty-corrected' && change.rowId === rowId;
    return this.each(restsOnIt, 'row-settled', actor);
  }

  private async each(
    which: (record: PenaltyRecord, waiting: WaitingChange) => boolean,
    reason: VoidReason,
    actor: Actor,
  ): Promise<void> {
    for await (const record of this.repositories.records.eachProposed()) {
      const waiting = waitingChange(record);
      if (waiting && which(record, waiting)) await this.voided(record, waiting, reason, actor);
    }
  }

  private async voided(
    seen: PenaltyRecord,
    { id: proposal }: WaitingChange,
    reason: VoidReason,
    actor: Actor,
  ): Promise<void> {
    const id = createHash('sha256')
      .update(JSON.stringify(['change-voided', proposal]))
      .digest('hex');
    for (let attempt = 0, record = seen; attempt < TRIES; attempt++) {
      if (waitingChange(record)?.id !== proposal) return;
      const before = record.facts.find((fact) => fact.id === id);
      if (before) return this.audit.recordFact(record, before);
      const at = new Date(legalNow(record.clock, this.now())).toISOString();
      const fact: RecordFact = { type: 'change-voided', proposal, reason, id, at, by: authorOf(actor) };
      const after = await this.repositories.records.addFact(record, fact, unchanged(record), this.now());
      if (after) return this.audit.recordFact(after, fact);
      record = (await this.repositories.records.find(COUNTY, record.id)) ?? record;
    }
    throw new ProblemError('RECORD_CHANGED', 'The record has just been changed.');
  }
}
