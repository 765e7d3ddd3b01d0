import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { FieldCipher } from '../fields/field-cipher.js';
import type { AttemptDoc } from './schema.js';

/**
 * Tries to give a secret, per account and address: one row each, so that concurrent ones are all counted. What was tried is
 * counted by a keyed hash: people type passwords where a name belongs, and nothing of what they typed is kept.
 */
export class AttemptRepository {
  constructor(
    private readonly attempts: Model<AttemptDoc>,
    private readonly cipher: Pick<FieldCipher, 'blind'>,
  ) {}

  /**
   * A try that is about to be checked: it counts as failed until it is told otherwise, also to other processes, and
   * after a crash. @param key what is tried @param at real instant (ms) @returns its id
   */
  async begin(key: string, address: string, at: number): Promise<string> {
    const _id = randomUUID();
    await this.attempts.insertMany([{ _id, key: this.hashed(key), address, ok: 0, at }], { lean: true });
    return _id;
  }

  /** The try was right. */
  async succeeded(id: string): Promise<void> {
    await this.attempts.updateOne({ _id: id }, { $set: { ok: 1 } });
  }

  /** The try was not made: it was refused before anything was checked. */
  async withdraw(id: string): Promise<void> {
    await this.attempts.deleteOne({ _id: id });
  }

  /** Instants (ms) of failures since then, after the last success, oldest first. @param except id of a try */
  async failuresSince(key: string, since: number, except = ''): Promise<readonly number[]> {
    const docs = await this.attempts
      .find({ key: this.hashed(key), at: trusted({ $gte: since }) } as never)
      .sort({ at: 1 })
      .lean<AttemptDoc[]>();
    const others = docs.filter(({ _id }) => _id !== except);
    const lastSuccess = others.findLastIndex((doc) => doc.ok === 1);
    return others.slice(lastSuccess + 1).map((doc) => doc.at);
  }

  /** Instants (ms) of the last failures from an address, newest first. @param most how many are asked for */
  async failuresFrom(address: string, since: number, most: number): Promise<readonly number[]> {
    const docs = await this.attempts
      .find({ address, ok: 0, at: trusted({ $gte: since }) } as never)
      .sort({ at: -1 })
      .limit(most)
      .lean<AttemptDoc[]>();
    return docs.map((doc) => doc.at);
  }

  async forgetBefore(at: number): Promise<void> {
    await this.attempts.deleteMany({ at: trusted({ $lt: at }) } as never);
  }

  private hashed(key: string): string {
    return this.cipher.blind('attempts', key);
  }
}
