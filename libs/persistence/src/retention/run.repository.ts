import type { CivilDate, DeletionState, RefusedDeletion } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { type Page, type PageRequest, pageOf } from '../database/page.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { DeletionRunDoc, Refusal } from './schema.js';
import type { DeletionItem, DeletionStatement } from './statement.js';

export type DeletionRun = Omit<DeletionRunDoc, '_id' | 'slot' | 'subjects' | 'refusedUntil'> & {
  readonly number: string;
};

export interface Proposal {
  readonly items: readonly DeletionItem[];
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

const OPEN = 'open';

/** Deletions, one open at a time. Every change is made by who saw the version before it. */
export class DeletionRunRepository {
  constructor(private readonly runs: Model<DeletionRunDoc>) {}

  async find(number: string): Promise<DeletionRun | undefined> {
    const doc = await this.runs.findOne({ _id: number }).lean<DeletionRunDoc>();
    return doc ? run(doc) : undefined;
  }

  /** The one that is proposed, approved or being carried out. */
  async open(): Promise<DeletionRun | undefined> {
    const doc = await this.runs.findOne({ slot: OPEN }).lean<DeletionRunDoc>();
    return doc ? run(doc) : undefined;
  }

  /** @returns undefined when another one is open */
  async propose(number: string, { items, by, at }: Proposal): Promise<DeletionRun | undefined> {
    const doc: DeletionRunDoc = {
      _id: number,
      slot: OPEN,
      state: 'proposed',
      version: 1,
      ...content(items),
      proposedBy: by,
      proposedAt: at,
    };
    try {
      await this.runs.insertMany([doc], { lean: true });
      return run(doc);
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }

  /** Replaces what is proposed. @returns undefined when somebody was faster */
  repropose(before: DeletionRun, { items, by, at }: Proposal): Promise<DeletionRun | undefined> {
    return this.change(before, { ...content(items), proposedBy: by, proposedAt: at });
  }

  /** Takes back a proposal of which nothing is due any more. */
  async drop({ number, version }: DeletionRun): Promise<void> {
    await this.runs.deleteOne({ _id: number, version, state: 'proposed' });
  }

  /** @returns undefined when it has changed since it was seen */
  approve(before: DeletionRun, by: { readonly id: string; readonly name: string }, at: string) {
    return this.change(before, { state: 'approved', approvedBy: by, approvedAt: at });
  }

  /** @returns undefined when it has changed since it was seen */
  refuse(before: DeletionRun, refusal: Refusal): Promise<DeletionRun | undefined> {
    const { number: slot } = before;
    return this.change(before, { state: 'refused', slot, refusal, refusedUntil: refusal.until });
  }

  /** What somebody refused, as long as it counts. @param today real day, Asia/Shanghai */
  async refusals(today: CivilDate): Promise<readonly RefusedDeletion[]> {
    const docs = await this.runs
      .find({ state: 'refused', refusedUntil: trusted({ $gte: today }) } as never)
      .lean<DeletionRunDoc[]>();
    return docs.flatMap(({ _id: number, refusal }) => (refusal ? [{ number, ...refusal }] : []));
  }

  order(before: DeletionRun, order: DeletionStatement): Promise<DeletionRun | undefined> {
    return this.change(before, { state: 'ordered', order });
  }

  /** The certificate is there before the slot is free: what comes after it is done again by who finds it so. */
  certify(before: DeletionRun, certificate: DeletionStatement): Promise<DeletionRun | undefined> {
    return this.change(before, { certificate });
  }

  async close(before: DeletionRun): Promise<void> {
    await this.change(before, { state: 'certified', slot: before.number });
  }

  /** @param sort by number, which is by time */
  async list(
    state: DeletionState | undefined,
    sort: 'number' | '-number',
    page: PageRequest,
  ): Promise<Page<DeletionRun>> {
    const filter = state === undefined ? {} : { state };
    const found = await pageOf(this.runs, filter, { field: '_id', descending: sort === '-number' }, page);
    return { ...found, items: found.items.map(run) };
  }

  /** What was signed about a case or another thing. */
  async statementsAbout(id: string): Promise<readonly Pick<DeletionRun, 'certificate' | 'order'>[]> {
    return this.runs.find({ subjects: id }).lean<DeletionRunDoc[]>();
  }

  private async change(
    { number, version, state }: DeletionRun,
    to: Partial<DeletionRunDoc>,
  ): Promise<DeletionRun | undefined> {
    const { matchedCount } = await this.runs.updateOne(
      { _id: number, version, state },
      { $set: { ...to, version: version + 1 } },
    );
    return matchedCount === 1 ? this.find(number) : undefined;
  }
}

function content(items: readonly DeletionItem[]): Pick<DeletionRunDoc, 'items' | 'subjects'> {
  return { items: [...items], subjects: [...new Set(items.map(({ id }) => id))] };
}

function run(all: DeletionRunDoc): DeletionRun {
  const { _id: number, slot: _slot, subjects: _subjects, refusedUntil: _until, ...doc } = all;
  return { number, ...doc };
}
