import type { Model } from 'mongoose';
import { type Page, type PageRequest, pageOf } from '../database/page.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { CodeStep, ConfirmedCodeDoc } from './schema.js';

export type ConfirmedCode = Omit<ConfirmedCodeDoc, '_id'> & { readonly code: string };

/** Credit codes with a wrong check that persons confirmed with a document (pilot codes); a few dozen in a county. */
export class ConfirmedCodeRepository {
  constructor(private readonly codes: Model<ConfirmedCodeDoc>) {}

  /** Every code that is confirmed now, for {@link import('@xinxiu/domain').checkUscc}. */
  async inForce(): Promise<ReadonlySet<string>> {
    const docs = await this.codes
      .find({ state: 'confirmed' })
      .select({ _id: 1 })
      .lean<Pick<ConfirmedCodeDoc, '_id'>[]>();
    return new Set(docs.map(({ _id }) => _id));
  }

  async find(code: string): Promise<ConfirmedCode | undefined> {
    const doc = await this.codes.findOne({ _id: code }).lean<ConfirmedCodeDoc>();
    return doc ? confirmedCode(doc) : undefined;
  }

  async list(state: CodeStep['type'] | undefined, page: PageRequest): Promise<Page<ConfirmedCode>> {
    const filter = state === undefined ? {} : { state };
    const found = await pageOf(this.codes, filter, { field: '_id', descending: false }, page);
    return { ...found, items: found.items.map(confirmedCode) };
  }

  /** Adds a step to what was read. @returns the code after it; undefined when somebody else was faster */
  async add(
    code: string,
    before: ConfirmedCode | undefined,
    step: CodeStep,
  ): Promise<ConfirmedCode | undefined> {
    const version = (before?.version ?? 0) + 1;
    const doc = { _id: code, state: step.type, version, steps: [...(before?.steps ?? []), step] };
    if (before) {
      const { state, steps } = doc;
      const { matchedCount } = await this.codes.updateOne(
        { _id: code, version: before.version },
        { $set: { state, version, steps } },
      );
      return matchedCount === 1 ? confirmedCode(doc) : undefined;
    }
    try {
      await this.codes.insertMany([doc], { lean: true });
      return confirmedCode(doc);
    } catch (error) {
      if (isDuplicateKey(error)) return undefined;
      throw error;
    }
  }
}

function confirmedCode({ _id, ...doc }: ConfirmedCodeDoc): ConfirmedCode {
  return { code: _id, ...doc };
}
