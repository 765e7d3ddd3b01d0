import { type BulkItemState, type BulkReason, isFollowed } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import { type Page, type PageRequest, type Sort, given, orderOf, pageOf } from '../database/page.js';
import type { BulkActDoc, BulkItemDoc } from './bulk.schema.js';

export type BulkAct = Omit<BulkActDoc, '_id'> & { readonly id: string };
export type BulkItem = Omit<BulkItemDoc, '_id' | 'followed'> & { readonly id: string };
/** As it is planned: an item whose turn comes, or one that is not eligible. */
export type PlannedItem = Pick<
  BulkItem,
  'rowId' | 'matter' | 'subjectId' | 'name' | 'department' | 'cause' | 'reason' | 'code'
>;
export type BulkCounts = Readonly<Partial<Record<BulkItemState, number>>>;
export type BulkSort = Sort<'startedAt' | 'number'>;
export type BulkItemSort = Sort<'place' | 'subjectId'>;

/** What became of an item at its turn. */
export interface ItemOutcome {
  readonly state: BulkItemState;
  readonly reason?: BulkReason;
  readonly code?: string;
  readonly letter?: NonNullable<BulkItem['letter']>;
}

/** Bulk acts on what is stuck, with each of their items. */
export class BulkRepository {
  constructor(
    private readonly acts: Model<BulkActDoc>,
    private readonly items: Model<BulkItemDoc>,
  ) {}

  /** Written twice it is one: the items first, so that an act that is there is whole. @returns what is there */
  async plan(
    { id: _id, ...act }: Omit<BulkAct, 'status' | 'begun' | 'endedAt' | 'total' | 'eligible'>,
    planned: readonly PlannedItem[],
  ): Promise<BulkAct> {
    const items = planned.map((one, index): BulkItemDoc => ({
      _id: itemId(_id, index + 1),
      bulkId: _id,
      place: index + 1,
      ...one,
      state: one.reason === '' ? 'waiting' : 'not-eligible',
      ...{ askedAt: '', endedAt: '', followed: 0 },
    }));
    await insertMissing(this.items, items);
    const eligible = planned.filter(({ reason }) => reason === '').length;
    const whole = { status: 'running', total: planned.length, eligible, begun: 0, endedAt: '' } as const;
    await insertMissing(this.acts, [{ _id, ...act, ...whole }]);
    return (await this.find(_id)) as BulkAct;
  }

  async find(id: string): Promise<BulkAct | undefined> {
    const doc = await this.acts.findOne({ _id: id }).lean<BulkActDoc>();
    return doc ? actOf(doc) : undefined;
  }

  async byNumber(number: string): Promise<BulkAct | undefined> {
    const doc = await this.acts.findOne({ number }).lean<BulkActDoc>();
    return doc ? actOf(doc) : undefined;
  }

  async page(sort: BulkSort, page: PageRequest): Promise<Page<BulkAct>> {
    const found = await pageOf(this.acts, {}, orderOf(sort), page);
    return { ...found, items: found.items.map(actOf) };
  }

  async itemsOf(
    bulkId: string,
    state: BulkItemState | undefined,
    sort: BulkItemSort,
    page: PageRequest,
  ): Promise<Page<BulkItem>> {
    const found = await pageOf(this.items, { bulkId, ...given({ state }) }, orderOf(sort), page);
    return { ...found, items: found.items.map(itemOf) };
  }

  /** How many items of each act stand where. */
  async counts(bulkIds: readonly string[]): Promise<ReadonlyMap<string, BulkCounts>> {
    const found = await this.items.aggregate<{
      _id: { bulkId: string; state: BulkItemState };
      count: number;
    }>([
      { $match: { bulkId: { $in: [...bulkIds] } } },
      { $group: { _id: { bulkId: '$bulkId', state: '$state' }, count: { $sum: 1 } } },
    ]);
    const counts = new Map<string, BulkCounts>();
    for (const { _id, count } of found)
      counts.set(_id.bulkId, { ...counts.get(_id.bulkId), [_id.state]: count });
    return counts;
  }

  /** Acts whose workflow nobody has begun, planned before a real instant (ISO). */
  async unbegun(before: string): Promise<readonly BulkAct[]> {
    const docs = await this.acts
      .find({ begun: 0, startedAt: trusted({ $lt: before }) } as never)
      .lean<BulkActDoc[]>();
    return docs.map(actOf);
  }

  /** Its workflow has begun. @returns the places whose turn comes */
  async begin(id: string): Promise<readonly number[]> {
    await this.acts.updateOne({ _id: id }, { $set: { begun: 1 } });
    const docs = await this.items
      .find({ bulkId: id, state: 'waiting' })
      .sort({ place: 1 })
      .lean<BulkItemDoc[]>();
    return docs.map(({ place }) => place);
  }

  /** It is the turn of an item. @param at real instant (ISO); that of the first try holds @returns the item */
  async turn(bulkId: string, place: number, at: string): Promise<BulkItem | undefined> {
    const _id = itemId(bulkId, place);
    await this.items.updateOne({ _id, askedAt: '' }, { $set: { askedAt: at } });
    const doc = await this.items.findOne({ _id }).lean<BulkItemDoc>();
    return doc ? itemOf(doc) : undefined;
  }

  /** What became of an item at its turn; one that is told already stays. @param at real instant (ISO) */
  async told(id: string, { state, reason, code = '', letter }: ItemOutcome, at: string): Promise<void> {
    const followed = isFollowed(state) ? 1 : 0;
    const endedAt = followed === 1 ? '' : at;
    await this.items.updateOne(
      { _id: id, state: 'waiting' },
      { $set: { state, reason: reason ?? '', code, followed, endedAt, ...(letter && { letter }) } },
    );
  }

  /** That somebody wants it stopped; the first one holds. */
  async askStop(id: string, stop: NonNullable<BulkActDoc['stop']>): Promise<void> {
    await this.acts.updateOne(
      { _id: id, endedAt: '', stop: trusted({ $exists: false }) } as never,
      {
        $set: { stop },
      } as never,
    );
  }

  /** Ends the act; what has not had its turn does not come. @param at real instant (ISO) */
  async close(id: string, at: string, status: 'done' | 'stopped'): Promise<void> {
    await this.items.updateMany(
      { bulkId: id, state: 'waiting' },
      { $set: { state: 'stopped', endedAt: at } },
    );
    await this.acts.updateOne({ _id: id, endedAt: '' }, { $set: { status, endedAt: at } });
  }

  /** What was asked for and is not known to have passed. */
  async followed(): Promise<readonly BulkItem[]> {
    const docs = await this.items.find({ followed: 1 }).lean<BulkItemDoc[]>();
    return docs.map(itemOf);
  }

  /** What a look found of an item that is followed. @param at real instant (ISO) */
  async found(id: string, state: BulkItemState, at: string): Promise<void> {
    const followed = isFollowed(state) ? 1 : 0;
    await this.items.updateOne(
      { _id: id, followed: 1 },
      { $set: { state, followed, endedAt: followed === 1 ? '' : at } },
    );
  }

  /** Takes out what was started before a real instant (ISO). */
  async forgetStartedBefore(instant: string): Promise<void> {
    const docs = await this.acts
      .find({ startedAt: trusted({ $lt: instant }) } as never)
      .select({ _id: 1 })
      .lean<Pick<BulkActDoc, '_id'>[]>();
    for (const { _id } of docs) {
      await this.items.deleteMany({ bulkId: _id });
      await this.acts.deleteOne({ _id });
    }
  }
}

function itemId(bulkId: string, place: number): string {
  return `${bulkId}:${String(place).padStart(4, '0')}`;
}

function actOf({ _id: id, ...doc }: BulkActDoc): BulkAct {
  return { id, ...doc };
}

function itemOf({ _id: id, followed: _, ...doc }: BulkItemDoc): BulkItem {
  return { id, ...doc };
}
