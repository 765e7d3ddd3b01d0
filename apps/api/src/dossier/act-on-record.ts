import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type CivilDate,
  type RecordFact,
  type RecordFactContent,
  actOnRecord,
  assessEligibility,
  authorOf,
  forRecord,
  legalNow,
  shanghaiDate,
  versionToldTo,
} from '@xinxiu/domain';
import type { PenaltyRecord, Repositories, Scope } from '@xinxiu/persistence';
import { dossier, factsOf, fieldNames, revisedTerm } from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { assertOwnFiles } from '../files/own-files.js';
import { ProblemError } from '../http/problem.error.js';
import { CreditOffice } from '../people/credit-office.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { recordChanged } from './record-changed.js';
import { type Entry, SecondPerson, unchanged } from './second-person.js';
import { TellRecordClass } from './tell-record-class.js';

/** An act on a record as somebody sends it. */
export interface RecordIntention {
  readonly recordId: string;
  readonly expectedVersion: number;
  readonly act: RecordFactContent;
  /** The same cause adds one fact. */
  readonly cause: string | undefined;
  /** Legal time (ms) of a case with a clock of its own; that of the record unless given. */
  readonly legalTime?: number;
}

interface Added {
  readonly fact: RecordFact;
  readonly after: PenaltyRecord;
}

/**
 * Adds to a record what a person brought or decided, if rules and table allow it and nobody was faster; what takes two
 * persons as a proposal.
 */
@Injectable()
export class ActOnRecord {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(CreditOffice) private readonly creditOffice: CreditOffice,
    @Inject(SecondPerson) private readonly second: SecondPerson,
    @Inject(LAW) private readonly law: Law,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellRecordClass) private readonly cases: TellRecordClass,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * @returns the record after it
   * @throws ProblemError NOT_FOUND, RECORD_CHANGED, FILE_UNKNOWN, PROPOSAL_PENDING, or why it is refused
   */
  async act(intention: RecordIntention, actor: Actor, scope: Scope): Promise<PenaltyRecord> {
    const me = forRecord(actor, scope, intention.recordId);
    return this.actOn(await this.get(me.scope, intention.recordId), intention, me.actor, me.scope);
  }

  /** On a record as it was just read. */
  async actOn(
    record: PenaltyRecord,
    intention: RecordIntention,
    actor: Actor,
    scope: Scope,
  ): Promise<PenaltyRecord> {
    const { recordId, act, cause = randomUUID() } = intention;
    const id = createHash('sha256')
      .update(JSON.stringify([actor.id, recordId, act.type, cause]))
      .digest('hex');
    const before = record.facts.find((fact) => fact.id === id);
    const { fact, after } = before
      ? { fact: before, after: record }
      : await this.added(record, id, intention, actor, scope);
    await this.audit.recordFact(record, fact);
    // Duties say nothing of the class.
    if (!('obligations' in fact)) await this.cases.tell(after, actor);
    return after;
  }

  private async added(
    record: PenaltyRecord,
    id: string,
    intention: RecordIntention,
    actor: Actor,
    scope: Scope,
  ): Promise<Added> {
    try {
      return await this.add(record, id, intention, actor, scope);
    } catch (error) {
      const { recordId, act } = intention;
      if (error instanceof ProblemError) await this.audit.refused(actor, recordId, error, id, act.type);
      throw error;
    }
  }

  private async add(
    record: PenaltyRecord,
    id: string,
    intention: RecordIntention,
    actor: Actor,
    scope: Scope,
  ): Promise<Added> {
    const { act, expectedVersion, legalTime } = intention;
    if (versionToldTo(actor, record) !== expectedVersion) throw recordChanged(record, actor);
    const now = this.now();
    const time = legalTime ?? legalNow(record.clock, now);
    const today = shanghaiDate(time);
    const outcome = actOnRecord(await this.subject(record, time), act, actor, today);
    if (!outcome.ok) {
      const { code, message, allowed } = outcome.error;
      throw new ProblemError(code, message, allowed && { allowed: [...allowed] });
    }
    await assertOwnFiles(this.repositories, scope, filesOf(outcome.value));
    const at = new Date(time).toISOString();
    const fact = { ...outcome.value, id, at, by: authorOf(actor) };
    const entry = await this.entry(record, fact, actor, today);
    const after = await this.repositories.records.addFact(record, entry.fact, entry.term, now);
    // Unless it moved by what he is told nothing of, he is told that somebody was faster.
    if (!after) return this.add(await this.get(scope, record.id), id, intention, actor, scope);
    await this.repositories.files.use(filesOf(outcome.value));
    return { fact: entry.fact, after };
  }

  /** Duties bear on an application, never on how long the record is public. */
  private async entry(
    record: PenaltyRecord,
    fact: RecordFactContent & Pick<RecordFact, 'id' | 'at' | 'by'>,
    actor: Actor,
    today: CivilDate,
  ): Promise<Entry> {
    if ('obligations' in fact) return { fact, term: unchanged(record) };
    const term = revisedTerm({ ...record, facts: [...record.facts, fact] }, today, this.law.packs);
    return this.second.weigh(record, fact, term, actor, today);
  }

  private async subject(record: PenaltyRecord, time: number) {
    const { packs } = this.law;
    const { classification: _, ...facts } = factsOf(record, packs);
    const { proof } = assessEligibility(facts, shanghaiDate(time), packs.regimes);
    const { code: creditOffice } = await this.creditOffice.get();
    return {
      uscc: record.penalty.subjectCode ?? '',
      department: record.department,
      creditOffice,
      obligations: dossier(record, packs).obligations,
      fieldNames: fieldNames(packs),
      needsClass: proof.some(({ step, result }) => step === 'class' && result === 'unclassified'),
    };
  }

  private async get(scope: Scope, id: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    return record;
  }
}

function filesOf(act: RecordFactContent): readonly string[] {
  if ('fileIds' in act) return act.fileIds;
  return 'fileId' in act ? [act.fileId] : [];
}
