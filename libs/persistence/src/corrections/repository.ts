import type { Actor, CorrectionField, CorrectionOffice, CorrectionStanding } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  given,
  orderOf,
  pageOf,
} from '../database/page.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { CorrectionDoc } from './schema.js';

interface Content {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  /** Decided, or withdrawn by the asker. `at` is a real instant (ISO). */
  readonly closed?: { readonly by: Actor; readonly at: string; readonly reason: string };
}

export type Correction = Omit<CorrectionDoc, '_id' | 'slot' | 'due' | 'content'> &
  Content & { readonly id: string };

export type NewCorrection = Omit<Correction, 'standing' | 'version' | 'closed'>;

export interface CorrectionFilter {
  readonly personId?: string;
  readonly office?: CorrectionOffice | undefined;
  readonly standing?: CorrectionStanding;
}

export type CorrectionSort = Sort<'askedAt' | 'field'>;

export type CorrectionClosing = Required<Content>['closed'] & {
  readonly standing: Exclude<CorrectionStanding, 'open'>;
};

/** Requests to correct what is held of people (个人信息保护法 art. 46). */
export class CorrectionRepository {
  constructor(
    private readonly corrections: Model<CorrectionDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** @returns false when one of the same person and field waits */
  async ask({ id: _id, from, to, reason, ...fields }: NewCorrection): Promise<boolean> {
    const content = this.sealed.sealWhole(_id, 'content', { from, to, reason } satisfies Content);
    const slot = slotOf(fields.personId, fields.field);
    const doc: CorrectionDoc = { _id, ...fields, standing: 'open', slot, due: 0, version: 1, content };
    try {
      await this.corrections.insertMany([doc], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async find(id: string): Promise<Correction | undefined> {
    return this.one({ _id: id });
  }

  /** The one that waits. */
  async openOf(personId: string, field: CorrectionField): Promise<Correction | undefined> {
    return this.one({ slot: slotOf(personId, field) });
  }

  async page(filter: CorrectionFilter, sort: CorrectionSort, page: PageRequest): Promise<Page<Correction>> {
    const found = await pageOf(this.corrections, given(filter), orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** @returns the request after it; undefined when somebody else was faster */
  async close(
    before: Correction,
    { standing, ...closed }: CorrectionClosing,
  ): Promise<Correction | undefined> {
    const { id, from, to, reason, version } = before;
    const content = this.sealed.sealWhole(id, 'content', { from, to, reason, closed } satisfies Content);
    const due = standing === 'withdrawn' ? 0 : 1;
    const { matchedCount } = await this.corrections.updateOne(
      { _id: id, standing: 'open', version },
      { $set: { standing, slot: id, due, content }, $inc: { version: 1 } },
    );
    return matchedCount === 1 ? { ...before, standing, version: version + 1, closed } : undefined;
  }

  /** What was decided has been carried out and told. */
  async settled(id: string): Promise<void> {
    await this.corrections.updateOne({ _id: id }, { $set: { due: 0 }, $inc: { version: 1 } });
  }

  /** Decided, and not known to be carried out: whoever decided went away in the middle of it. */
  async due(): Promise<readonly Correction[]> {
    const docs = await this.corrections.find({ due: 1 }).lean<CorrectionDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Those that are over: decided, carried out and told, or withdrawn. */
  async *closed(): AsyncGenerator<Correction> {
    const over = { standing: trusted({ $ne: 'open' }), due: 0 } as never;
    for await (const doc of this.corrections.find(over).lean<CorrectionDoc>().cursor())
      yield this.opened(doc);
  }

  /** @returns id of any that names the file as its proof */
  async withProof(fileId: string): Promise<string | undefined> {
    return (await this.corrections.findOne({ fileId }).lean<CorrectionDoc>())?._id;
  }

  async remove(id: string): Promise<void> {
    await this.corrections.deleteOne({ _id: id, standing: trusted({ $ne: 'open' }) } as never);
  }

  private async one(filter: Filter): Promise<Correction | undefined> {
    const doc = await this.corrections.findOne(filter).lean<CorrectionDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  private opened({ _id: id, slot: _slot, due: _due, content, ...doc }: CorrectionDoc): Correction {
    return { ...doc, id, ...this.sealed.openWhole<Content>(id, 'content', content) };
  }
}

function slotOf(personId: string, field: CorrectionField): string {
  return `${personId}:${field}`;
}
