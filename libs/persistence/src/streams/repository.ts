import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { OpenStreamsDoc } from './schema.js';

/** How many event streams accounts have open, by process: what one of them says of itself the others read. */
export class OpenStreamsRepository {
  constructor(private readonly streams: Model<OpenStreamsDoc>) {}

  /** At all other processes. @param now real instant (ms) */
  async openElsewhere(account: string, process: string, now: number): Promise<number> {
    const found = await this.streams.find({ account }).lean<OpenStreamsDoc[]>();
    return found
      .filter((one) => one.process !== process && one.until > now)
      .reduce((sum, { open }) => sum + open, 0);
  }

  /** @param until real instant (ms) @param open none takes the row away */
  async tell({ account, process, open, until }: Omit<OpenStreamsDoc, '_id'>): Promise<void> {
    const _id = `${account}:${process}`;
    if (open === 0) {
      await this.streams.deleteOne({ _id });
      return;
    }
    const { matchedCount } = await this.streams.updateOne({ _id }, { $set: { open, until } });
    if (matchedCount === 1) return;
    try {
      await this.streams.insertMany([{ _id, account, process, open, until }], { lean: true });
    } catch (error) {
      // Told at once by the same process before: the next time says it again.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Of processes that went away without a word. @param now real instant (ms) */
  async forgetExpired(now: number): Promise<void> {
    await this.streams.deleteMany({ until: trusted({ $lte: now }) } as never);
  }
}
