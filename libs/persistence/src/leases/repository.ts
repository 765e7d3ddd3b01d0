import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { LeaseDoc } from './schema.js';

/** Duties that one process at a time may do. */
export class LeaseRepository {
  constructor(private readonly leases: Model<LeaseDoc>) {}

  /** Takes or prolongs a duty. @returns whether it is the owner's until `now + forMs` (real ms) */
  async hold(name: string, owner: string, forMs: number, now: number): Promise<boolean> {
    const doc = await this.leases.findOne({ _id: name }).lean<LeaseDoc>();
    if (!doc) return this.first(name, owner, now + forMs);
    if (doc.owner !== owner && doc.until > now) return false;
    const { matchedCount } = await this.leases.updateOne(
      { _id: name, version: doc.version },
      { $set: { owner, until: now + forMs, version: doc.version + 1 } },
    );
    return matchedCount === 1;
  }

  private async first(name: string, owner: string, until: number): Promise<boolean> {
    try {
      await this.leases.insertMany([{ _id: name, owner, until, version: 1 }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async letGo(name: string, owner: string): Promise<void> {
    await this.leases.updateOne({ _id: name, owner }, { $set: { until: 0 } });
  }
}
