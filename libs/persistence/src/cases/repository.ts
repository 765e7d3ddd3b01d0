import {
  type CaseClock,
  type CaseEvent,
  type CaseParties,
  type CaseState,
  principalOf,
  runningDeadline,
} from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { GroupedInserts } from '../database/grouped-inserts.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { type Page, type PageRequest, both, orderOf, pageOf } from '../database/page.js';
import { isNamed, type Scope, type ScopedBy, wallsOf } from '../database/scope.js';
import { StoreError, isDuplicateKey } from '../database/store-error.js';
import { appendEvents } from './append-events.js';
import { type CaseOrigin, type StoredEvent, projection, storedEvent } from './mapper.js';
import { type FactInStore, factInStore } from './fact-in-store.js';
import { type CaseFilter, type PublicationFilter, ended, matching } from './case-filters.js';
import type { CaseDoc, CaseEventDoc, Derived } from './schema.js';

const SCOPED: ScopedBy = { department: 'departments', record: 'recordId' };

export interface StoredCase {
  readonly state: CaseState;
  readonly clock: CaseClock;
  readonly workflowId: string;
  readonly runId: string;
  readonly archive?: CaseDoc['archive'];
  readonly looks?: CaseDoc['looks'];
}

export interface Commit {
  readonly events: readonly CaseEvent[];
  /** After all the events, without what {@link Derived} adds to it. */
  readonly state: CaseState;
  readonly derived: Derived;
}

/** Projections and events of cases. The only writer of a case is its workflow. */
export class CaseRepository {
  private readonly eventInserts: GroupedInserts<CaseEventDoc>;

  constructor(
    private readonly cases: Model<CaseDoc>,
    private readonly caseEvents: Model<CaseEventDoc>,
    private readonly sealed: { readonly cases: SealedFields; readonly events: SealedFields },
  ) {
    this.eventInserts = new GroupedInserts(caseEvents);
  }

  /** Writes facts that are not there yet; the answer is what was derived when they were written first. */
  appendEvents(events: readonly CaseEvent[], derived: Derived): Promise<Derived> {
    return appendEvents(this.caseEvents, this.eventInserts, this.sealed.events, events, derived, Date.now());
  }

  /**
   * First projection of a case. Done when it is there already.
   * @throws StoreError EVENT_CONFLICT when the number belongs to another application
   */
  async create(state: CaseState, origin: CaseOrigin): Promise<void> {
    try {
      await this.cases.insertMany([{ ...this.projected(state, origin.clock), ...origin, archived: 0 }], {
        lean: true,
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const { caseNo, applicationId } = state;
      const there = await this.cases.findOne({ _id: caseNo }).select({ applicationId: 1 }).lean<CaseDoc>();
      if (there?.applicationId === applicationId) return;
      throw new StoreError('EVENT_CONFLICT', `Case number ${caseNo} belongs to another application.`);
    }
  }

  /**
   * Moves the projection from the state before `events` to the state after them. Done when it is there or further.
   * @throws StoreError PROJECTION_GAP when an earlier write is missing
   */
  async project(state: CaseState, eventCount: number, clock: CaseClock): Promise<void> {
    const { _id, ...fields } = this.projected(state, clock);
    const { matchedCount } = await this.cases.updateOne(
      { _id, seq: state.seq - eventCount },
      { $set: fields },
    );
    if (matchedCount === 1) return;
    const stored = await this.cases.findOne({ _id }).select({ seq: 1 }).lean<Pick<CaseDoc, 'seq'>>();
    if (stored && stored.seq >= state.seq) return;
    throw new StoreError(
      'PROJECTION_GAP',
      `Case ${_id} is stored at ${stored?.seq ?? 'nothing'}; ${state.seq - eventCount} is needed first.`,
    );
  }

  /** Events, then projection: what a step makes true, in one call. @returns what was derived when it was first written */
  async commit({ events, state, derived }: Commit, clock: CaseClock): Promise<Derived> {
    const kept = await this.appendEvents(events, derived);
    await this.project(withDerived(state, kept), events.length, clock);
    return kept;
  }

  /** Cases whose publication was ordered to end, or has ended; last changed first unless asked. */
  async publications(scope: Scope, filter: PublicationFilter, page: PageRequest): Promise<Page<StoredCase>> {
    const walls = wallsOf(scope, SCOPED).flatMap((wall) => ended(filter).map((part) => both(wall, part)));
    const order = orderOf(filter.sort ?? '-since', { since: 'enteredAt', caseNo: '_id' });
    const found = await pageOf(this.cases, walls, order, page);
    return { ...found, items: found.items.map((doc) => this.stored(doc)) };
  }

  async find(scope: Scope, caseNo: string): Promise<StoredCase | undefined> {
    const [wall = {}] = scope.kind === 'agent' ? [] : wallsOf(scope, SCOPED);
    const doc = await this.cases.findOne(both(wall, { _id: caseNo }) as never).lean<CaseDoc>();
    return doc && (scope.kind !== 'agent' || isNamed(scope, doc)) ? this.stored(doc) : undefined;
  }

  /** The clock that a case was pinned to; undefined while it is not stored. */
  async clockOf(caseNo: string): Promise<CaseClock | undefined> {
    const doc = await this.cases.findOne({ _id: caseNo }).select({ clock: 1 }).lean<Pick<CaseDoc, 'clock'>>();
    return doc?.clock;
  }

  /** The case that is open on a record, if any. */
  async openOn(recordId: string): Promise<StoredCase | undefined> {
    const doc = await this.cases.findOne({ recordId, open: 1 }).lean<CaseDoc>();
    return doc ? this.stored(doc) : undefined;
  }

  /** All cases that a record has had, newest first. */
  async ofRecord(scope: Scope, recordId: string): Promise<readonly StoredCase[]> {
    const principal = principalOf(scope, recordId);
    const [wall] = principal ? wallsOf(principal, SCOPED) : [];
    if (!wall) return [];
    const docs = await this.cases
      .find(both(wall, { recordId }) as never)
      .sort({ submittedAt: -1 })
      .lean<CaseDoc[]>();
    return docs.map((doc) => this.stored(doc));
  }

  async list(scope: Scope, filter: CaseFilter, page: PageRequest): Promise<Page<StoredCase>> {
    const order = orderOf(filter.sort ?? '-submittedAt', { caseNo: '_id' });
    const walls = wallsOf(scope, SCOPED).map((wall) => both(wall, matching(filter)));
    const found = await pageOf(this.cases, walls, order, page);
    return { ...found, items: found.items.map((doc) => this.stored(doc)) };
  }

  /** The facts of a case in order. Scope is checked by {@link find}: events have no owner of their own. */
  async events(caseNo: string): Promise<readonly StoredEvent[]> {
    const docs = await this.caseEvents.find({ caseId: caseNo }).sort({ seq: 1 }).lean<CaseEventDoc[]>();
    return docs.map((doc) => this.fact(doc));
  }

  /** A page of the facts of a case in order. @param hidden types that the reader is not shown; they do not count */
  async eventPage(
    caseNo: string,
    hidden: readonly CaseEvent['type'][],
    page: PageRequest,
  ): Promise<Page<StoredEvent>> {
    const shown = hidden.length === 0 ? {} : { type: trusted({ $nin: [...hidden] }) };
    const filter = { caseId: caseNo, ...shown };
    const found = await pageOf(this.caseEvents, filter, { field: 'seq', descending: false }, page);
    return { ...found, items: found.items.map((doc) => this.fact(doc)) };
  }

  /** Number of the case as whose fact one is read; undefined where there is none of that id. */
  async caseOfFact(id: string): Promise<string | undefined> {
    const doc = await this.caseEvents.findOne({ _id: id }).select({ caseId: 1 }).lean<CaseEventDoc>();
    return doc?.caseId;
  }

  async event(id: string): Promise<StoredEvent | undefined> {
    const doc = await this.caseEvents.findOne({ _id: id }).lean<CaseEventDoc>();
    return doc ? this.fact(doc) : undefined;
  }

  /** The facts that are read as those of a case, or of all, one after the other: memory does not grow with them. */
  async *eachFact(caseNo?: string): AsyncGenerator<FactInStore> {
    const filter = caseNo === undefined ? {} : { caseId: caseNo };
    for await (const doc of this.caseEvents.find(filter).lean<CaseEventDoc>().cursor())
      yield factInStore(doc, this.openedOrAsStored(doc));
  }

  /** Facts stored in a minute, of all cases. @param bucket see `minuteBucket` */
  async eventsByBucket(bucket: string): Promise<readonly StoredEvent[]> {
    const docs = await this.caseEvents.find({ bucket }).lean<CaseEventDoc[]>();
    return docs.map((doc) => this.fact(doc));
  }

  /** All that are open, one after the other: memory does not grow with them. */
  async *eachOpen(): AsyncGenerator<CaseState> {
    for await (const doc of this.cases.find({ open: 1 }).lean<CaseDoc>().cursor()) yield this.state(doc);
  }

  /** Open cases that concern somebody, with their clocks; memory does not grow with them. */
  async *eachWaiting(scope: Scope): AsyncGenerator<Pick<StoredCase, 'state' | 'clock' | 'looks'>> {
    for (const wall of wallsOf(scope, SCOPED)) {
      const cursor = this.cases
        .find(both(wall, { open: 1 }) as never)
        .select({ state: 1, clock: 1, looks: 1 })
        .lean<Pick<CaseDoc, '_id' | 'state' | 'clock' | 'looks'>>()
        .cursor();
      for await (const { looks, ...doc } of cursor)
        yield { state: this.state(doc), clock: doc.clock, ...(looks && { looks }) };
    }
  }

  /** Open ones that somebody holds, one after the other. */
  async *eachHeld(): AsyncGenerator<CaseState> {
    const held = { open: 1, holderId: trusted({ $ne: '' }) };
    for await (const doc of this.cases
      .find(held as never)
      .lean<CaseDoc>()
      .cursor())
      yield this.state(doc);
  }

  async isOpen(caseNo: string): Promise<boolean> {
    return (await this.cases.countDocuments({ _id: caseNo, open: 1 })) === 1;
  }

  countOpen(): Promise<number> {
    return this.cases.countDocuments({ open: 1 });
  }

  /** Open cases whose running deadline was computed with another holiday table. */
  async openWithOtherTable(tableDigest: string): Promise<readonly StoredCase[]> {
    const other = { open: 1, tableDigest: trusted({ $nin: ['', tableDigest] }) };
    const docs = await this.cases.find(other as never).lean<CaseDoc[]>();
    return docs.map((doc) => this.stored(doc));
  }

  /** Cases of which something has changed since they were counted. */
  async uncounted(limit: number): Promise<readonly CaseState[]> {
    const docs = await this.cases
      .find({ uncounted: trusted({ $ne: 0 }) } as never)
      .limit(limit)
      .lean<CaseDoc[]>();
    return docs.map((doc) => this.state(doc));
  }

  /** Has them counted again: what is counted of a case has changed. */
  async countAgain(caseNos: readonly string[]): Promise<void> {
    await this.cases.updateMany({ _id: trusted({ $in: [...caseNos] }) } as never, { $set: { uncounted: 1 } });
  }

  /** Nothing is done when more has happened since. */
  async markCounted({ caseNo, seq }: Pick<CaseState, 'caseNo' | 'seq'>): Promise<void> {
    await this.cases.updateOne({ _id: caseNo, seq }, { $set: { uncounted: 0 } });
  }

  private projected(state: CaseState, clock: CaseClock): ReturnType<typeof projection> {
    const doc = projection(state, clock);
    return { ...doc, state: this.sealed.cases.seal(doc._id, 'state', doc.state) };
  }

  private state({ _id, state }: Pick<CaseDoc, '_id' | 'state'>): CaseState {
    return this.sealed.cases.open(_id, 'state', state);
  }

  private stored(doc: CaseDoc): StoredCase {
    const { clock, workflowId, runId, archive, looks } = doc;
    const beside = { ...(archive && { archive }), ...(looks && { looks }) };
    return { state: this.state(doc), clock, workflowId, runId, ...beside };
  }

  /** What was edited where it is closed does not open any more: that is for the verifier to find, not to fail at. */
  private openedOrAsStored({ _id, event }: CaseEventDoc): CaseEvent {
    try {
      return this.sealed.events.open(_id, 'event', event);
    } catch {
      return event;
    }
  }

  private fact(doc: CaseEventDoc): StoredEvent {
    return storedEvent({ ...doc, event: this.sealed.events.open(doc._id, 'event', doc.event) });
  }
}

/** The state with what the step computed. */
export function withDerived(state: CaseState, { policy, deadline, rungs }: Derived): CaseState {
  if (!deadline) return { ...state, ...(policy && { policy }) };
  return { ...state, ...(policy && { policy }), deadline: runningDeadline(deadline), rungs: rungs ?? [] };
}

/** Whether a case lies within what somebody may see: {@link wallsOf} for one that is known already. */
export function caseInScope(scope: Scope, parties: CaseParties, recordId: string): boolean {
  const { applicant, determiningDepartment, creditOffice } = parties;
  switch (scope.kind) {
    case 'applicant':
      return scope.uscc === applicant.uscc;
    case 'agent':
      return isNamed(scope, { recordId, uscc: applicant.uscc });
    case 'department':
      return [determiningDepartment, creditOffice].includes(scope.code);
    case 'county':
      return true;
  }
}
