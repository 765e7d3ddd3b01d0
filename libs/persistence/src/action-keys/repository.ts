import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { ActionKeyDoc } from './schema.js';

export type KeyState =
  /** The caller does the work and then calls `finish`. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'answered'; readonly response: unknown }
  | { readonly kind: 'in-progress' }
  /** The key was used with another body. */
  | { readonly kind: 'reused' };

/** Whoever began and did not finish within this time (ms) has died. */
const ABANDONED_MS = 60_000;

/** The same key gives the same answer, for writes that no workflow remembers. */
export class ActionKeyRepository {
  constructor(
    private readonly keys: Model<ActionKeyDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** @param key of actor, address and Idempotency-Key @param now real instant (ms) */
  async begin(key: string, bodyHash: string, now: number): Promise<KeyState> {
    try {
      await this.keys.insertMany([{ _id: key, bodyHash, done: 0, startedAt: now }], { lean: true });
      return { kind: 'begun' };
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const doc = await this.keys.findOne({ _id: key }).lean<ActionKeyDoc>();
    if (!doc) return { kind: 'in-progress' };
    if (doc.bodyHash !== bodyHash) return { kind: 'reused' };
    if (doc.done === 1)
      return { kind: 'answered', response: this.sealed.open(key, 'response', doc.response) };
    if (now - doc.startedAt <= ABANDONED_MS) return { kind: 'in-progress' };
    const { matchedCount } = await this.keys.updateOne(
      { _id: key, done: 0, startedAt: doc.startedAt },
      { $set: { startedAt: now } },
    );
    return { kind: matchedCount === 1 ? 'begun' : 'in-progress' };
  }

  async finish(key: string, response: unknown): Promise<void> {
    await this.keys.updateOne(
      { _id: key },
      { $set: { done: 1, response: this.sealed.seal(key, 'response', response) } },
    );
  }

  /** The work failed and left nothing: the key may be used again. */
  async release(key: string): Promise<void> {
    await this.keys.deleteOne({ _id: key, done: 0 });
  }

  async forgetBefore(startedBefore: number): Promise<void> {
    await this.keys.deleteMany({ startedAt: trusted({ $lt: startedBefore }) } as never);
  }
}
