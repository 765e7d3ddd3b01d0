import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { RateDoc } from './schema.js';

/** Counts of a minute that all processes share. */
export class RateRepository {
  constructor(private readonly rates: Model<RateDoc>) {}

  /** @param id of limit, key and minute @returns how many there are with these, from all processes */
  async add(id: string, minute: number, by: number): Promise<number> {
    for (;;) {
      try {
        const doc = await this.rates
          .findOneAndUpdate(
            { _id: id },
            { $inc: { count: by }, $setOnInsert: { minute } },
            { upsert: true, returnDocument: 'after' },
          )
          .lean<RateDoc>();
        if (doc) return doc.count;
      } catch (error) {
        // Two first ones at once: the row is there now.
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }

  async forgetBefore(minute: number): Promise<void> {
    await this.rates.deleteMany({ minute: trusted({ $lt: minute }) } as never);
  }
}
