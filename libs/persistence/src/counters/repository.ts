import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { CounterDoc } from './schema.js';

/** Numbers that are given once. Gaps are allowed: a number that was taken and not used is lost. */
export class CounterRepository {
  constructor(private readonly counters: Model<CounterDoc>) {}

  /** The next number of a series, from 1. @param size takes so many at once; the first of them is returned */
  async next(name: string, size = 1): Promise<number> {
    for (;;) {
      try {
        const doc = await this.counters
          .findOneAndUpdate(
            { _id: name },
            { $inc: { last: size } },
            { upsert: true, returnDocument: 'after' },
          )
          .lean<CounterDoc>();
        if (doc) return doc.last - size + 1;
      } catch (error) {
        // Two first numbers at once: the row is there now.
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }
}
