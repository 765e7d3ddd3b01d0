import { randomUUID } from 'node:crypto';
import {
  type Penalty,
  type PenaltyDifference,
  type PublicationTerm,
  type RecordCommand,
  type RecordFact,
  type RecordPublication,
  type RecordRefusal,
  type RecordStanding,
  type Result,
  commandRecord,
  comparePenalty,
  ok,
  principalOf,
  waitingChange,
} from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { type Filter, type Order, type Page, type PageRequest, orderOf, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import { findByIds, insertMissing } from '../database/by-id.js';
import { StoreError } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { asManyApplied } from './applying.repository.js';
import { BY_DATE } from './by-date.js';
import { closedRecord, openedAsFarAsItOpens, openedRecord } from './closed-record.js';
import {
  type PenaltyRecord,
  type PenaltyToTake,
  type TakeContext,
  penaltyFields,
  penaltyRecord,
  publicationFields,
  recordDoc,
  standingFields,
  termFields,
} from './mapper.js';
import { type RecordFilter, matching, walled } from './record-filters.js';
import { type RecordInStore, wrongCopies } from './wrong-copies.js';
import type { RecordDoc } from './schema.js';

export type TakeResult =
  | { readonly outcome: 'taken' | 'unchanged' }
  | { readonly outcome: 'conflict'; readonly differences: readonly PenaltyDifference[] };

interface CorrectedRecord {
  readonly penalty: Penalty;
  readonly fact: RecordFact;
  readonly term: PublicationTerm;
  readonly applications?: number | undefined;
}

interface CommandEntry {
  readonly fact: RecordFact;
  /** What the law makes of the record with it. */
  readonly standing: RecordStanding;
}

const TRIES = 60;
/** Enough causes to recognise every retry of a command; the history of a record is in the audit trail. */
const KEPT_COMMANDS = 50;

export class RecordRepository {
  constructor(
    private readonly records: Model<RecordDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** Takes penalties that are not there. In the order given; repeated after a crash the answer is `unchanged`. */
  async takeMany(
    penalties: readonly PenaltyToTake[],
    dryRun: boolean,
    context: TakeContext,
  ): Promise<readonly TakeResult[]> {
    const call = randomUUID();
    const docs = penalties.map((penalty) => recordDoc(penalty, context, call));
    const met = dryRun
      ? await findByIds(
          this.records,
          docs.map((doc) => doc._id),
        )
      : await insertMissing(
          this.records,
          docs.map((doc) => closedRecord(this.sealed, doc)),
        );
    return docs.map((doc) => {
      const there = met.get(doc._id);
      if (!there || there.takenIn === call) return { outcome: 'taken' };
      const stored = this.sealed.open(there._id, 'penalty', there.penalty);
      const differences = comparePenalty(stored, doc.penalty);
      return differences.length === 0 ? { outcome: 'unchanged' } : { outcome: 'conflict', differences };
    });
  }

  /**
   * Commands a record's publication. The same cause has one effect and one answer; concurrent commands are ordered by
   * the version. @returns the publication after it, or why the record refuses. Undefined: no such record.
   * @param entry what enters its history with the command, and what the law makes of it then
   */
  async command(
    recordId: string,
    command: RecordCommand,
    causationId: string,
    at: string,
    entry?: CommandEntry,
  ): Promise<Result<RecordPublication, RecordRefusal> | undefined> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const doc = await this.records.findOne({ _id: recordId }).lean<RecordDoc>();
      if (!doc) return undefined;
      if (doc.commands.some((done) => done.causationId === causationId)) return ok(doc.publication);
      const result = commandRecord(doc.publication, command);
      if (!result.ok) return result;
      const commands = [...doc.commands, { causationId, type: command.type, at }].slice(-KEPT_COMMANDS);
      const { matchedCount } = await this.records.updateOne(
        { _id: recordId, version: doc.version },
        {
          $set: { ...publicationFields(result.value), commands, ...(entry && this.entered(doc, entry, at)) },
        },
      );
      if (matchedCount === 1) return result;
    }
    throw new StoreError('CONTENTION', `Record ${recordId} changes too often to take ${command.type}.`);
  }

  private entered(doc: RecordDoc, { fact, standing }: CommandEntry, at: string): Partial<RecordDoc> {
    const { facts } = openedRecord(this.sealed, doc);
    return {
      ...standingFields(standing, doc.clock, Date.parse(at)),
      facts: this.sealed.seal(doc._id, 'facts', [...(facts ?? []), fact]),
    };
  }

  /**
   * Adds what a person brought or decided, with what the law makes of the record now, if the record is still as he saw
   * it. The version of its publication decides.
   * @param now real instant (ms)
   * @returns the record after it; undefined when it has changed since
   */
  async addFact(
    record: PenaltyRecord,
    fact: RecordFact,
    term: PublicationTerm,
    now: number,
  ): Promise<PenaltyRecord | undefined> {
    return this.change(record, fact, termFields(term, record.clock, now), term);
  }

  /**
   * Replaces the values of a record by a person's decision, like {@link addFact}; what was is in the fact.
   * @param applications how many had begun when none was found open; another one since, and it has changed
   */
  async correct(
    record: PenaltyRecord,
    { penalty, fact, term, applications }: CorrectedRecord,
    context: TakeContext,
  ): Promise<PenaltyRecord | undefined> {
    const fields = penaltyFields(penalty, context);
    const terms = termFields(term, record.clock, Date.parse(context.at));
    const { department } = fields;
    const closed = { ...fields, ...terms, penalty: this.sealed.seal(record.id, 'penalty', penalty) };
    return this.change(record, fact, closed, { ...term, penalty, department }, applications);
  }

  private async change(
    record: PenaltyRecord,
    fact: RecordFact,
    fields: Partial<RecordDoc>,
    seen: Partial<PenaltyRecord>,
    applications?: number,
  ): Promise<PenaltyRecord | undefined> {
    const after = { ...record, ...seen, facts: [...record.facts, fact] };
    const { facts } = after;
    const proposed = waitingChange(after) ? 1 : 0;
    const { matchedCount } = await this.records.updateOne(
      { _id: record.id, version: record.publication.version, ...asManyApplied(applications) } as never,
      { $set: { ...fields, proposed, facts: this.sealed.seal(record.id, 'facts', facts) } },
    );
    return matchedCount === 1 ? after : undefined;
  }

  /** Gives a record another term, if it is still as it was seen. @param now real instant (ms) @returns whether it was */
  async revise(record: PenaltyRecord, term: PublicationTerm, now: number): Promise<boolean> {
    const { matchedCount } = await this.records.updateOne(
      { _id: record.id, version: record.publication.version },
      { $set: termFields(term, record.clock, now) },
    );
    return matchedCount === 1;
  }

  /** Records, not ended, whose class no rule decided and no person yet. */
  unclassified(scope: Scope, page: PageRequest): Promise<Page<PenaltyRecord>> {
    return this.pageWith(
      { penaltyClass: 'unclassified', state: trusted({ $ne: 'ended' }) },
      scope,
      BY_DATE,
      page,
    );
  }

  /** Records of which a change waits for a second person, also one that the record has overtaken. */
  proposed(scope: Scope, page: PageRequest): Promise<Page<PenaltyRecord>> {
    return this.pageWith({ proposed: 1 }, scope, BY_DATE, page);
  }

  private async pageWith(
    wanted: Filter,
    scope: Scope,
    order: Order,
    page: PageRequest,
  ): Promise<Page<PenaltyRecord>> {
    const found = await pageOf(this.records, walled(scope, wanted), order, page);
    return { ...found, items: found.items.map((doc) => this.record(doc)) };
  }

  async find(scope: Scope, recordId: string): Promise<PenaltyRecord | undefined> {
    const principal = principalOf(scope, recordId);
    if (!principal) return undefined;
    const [filter] = walled(principal, { _id: recordId });
    const doc = await this.records.findOne(filter as never).lean<RecordDoc>();
    return doc ? this.record(doc) : undefined;
  }

  async list(scope: Scope, filter: RecordFilter, page: PageRequest): Promise<Page<PenaltyRecord>> {
    const { sort = '-decisionDate' } = filter;
    return this.pageWith(matching(filter), scope, orderOf(sort, { publicationEnds: 'endsAt' }), page);
  }

  /** All of them, one after the other: memory does not grow with them. */
  each(): AsyncGenerator<PenaltyRecord> {
    return this.eachOf({});
  }

  /** Like {@link each}, without those that are ended. */
  eachNotEnded(): AsyncGenerator<PenaltyRecord> {
    return this.eachOf({ state: trusted({ $ne: 'ended' }) });
  }

  /** Records of which a proposed change is not settled. */
  eachProposed(): AsyncGenerator<PenaltyRecord> {
    return this.eachOf({ proposed: 1 });
  }

  private async *eachOf(wanted: Filter): AsyncGenerator<PenaltyRecord> {
    for await (const doc of this.eachDoc(wanted)) yield this.record(doc);
  }

  private eachDoc(wanted: Filter): AsyncIterable<RecordDoc> {
    return this.records
      .find(wanted as never)
      .lean<RecordDoc>()
      .cursor();
  }

  /** A record, or all of them, for the verifier: what was edited where it is closed does not end it. */
  async *eachAsFarAsItOpens(recordId?: string): AsyncGenerator<RecordInStore> {
    for await (const doc of this.eachDoc(recordId === undefined ? {} : { _id: recordId })) {
      const opened = openedAsFarAsItOpens(this.sealed, doc);
      yield { ...penaltyRecord(opened), wrongCopies: wrongCopies(opened) };
    }
  }

  count(): Promise<number> {
    return this.records.countDocuments();
  }

  private record(doc: RecordDoc): PenaltyRecord {
    return penaltyRecord(openedRecord(this.sealed, doc));
  }
}
