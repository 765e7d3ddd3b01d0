import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { AttemptDoc } from './schema.js';

/** Tries to sign in, per account or address. */
export class AttemptRepository {
  constructor(private readonly attempts: Model<AttemptDoc>) {}

  /** @param at real instant (ms) */
  async record(key: string, ok: boolean, at: number): Promise<void> {
    await this.attempts.insertMany([{ _id: randomUUID(), key, ok: ok ? 1 : 0, at }], { lean: true });
  }

  /** Instants (ms) of failures since then, after the last success, oldest first. */
  async failuresSince(key: string, since: number): Promise<readonly number[]> {
    const docs = await this.attempts
      .find({ key, at: trusted({ $gte: since }) } as never)
      .sort({ at: 1 })
      .lean<AttemptDoc[]>();
    const lastSuccess = docs.findLastIndex((doc) => doc.ok === 1);
    return docs.slice(lastSuccess + 1).map((doc) => doc.at);
  }

  async forgetBefore(at: number): Promise<void> {
    await this.attempts.deleteMany({ at: trusted({ $lt: at }) } as never);
  }
}
