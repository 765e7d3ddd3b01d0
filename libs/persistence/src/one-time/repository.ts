import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { OneTimeDoc, OneTimePurpose } from './schema.js';

export type OneTimeLink = Omit<OneTimeDoc, '_id'> & { readonly secretHash: string };

/** Links that were mailed: each works once, until it expires or a newer one takes its place. */
export class OneTimeRepository {
  constructor(
    private readonly links: Model<OneTimeDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async create({ secretHash, ...fields }: OneTimeLink): Promise<void> {
    const email = this.sealed.sealWhole(secretHash, 'email', fields.email);
    await this.links.insertMany([{ _id: secretHash, ...fields, email }], { lean: true });
  }

  /** Whether it would work. @param now real instant (ms) */
  async find(secretHash: string, purpose: OneTimePurpose, now: number): Promise<OneTimeLink | undefined> {
    return this.live(await this.links.findOne({ _id: secretHash, purpose }).lean<OneTimeDoc>(), now);
  }

  /** Uses it up: of many who try at once one gets it. @param now real instant (ms) */
  async take(secretHash: string, purpose: OneTimePurpose, now: number): Promise<OneTimeLink | undefined> {
    return this.live(await this.links.findOneAndDelete({ _id: secretHash, purpose }).lean<OneTimeDoc>(), now);
  }

  /** None of these works any more. */
  async withdraw(purpose: OneTimePurpose, subject: string): Promise<void> {
    await this.links.deleteMany({ purpose, subject });
  }

  /** Every link of a person, whatever it is for. */
  async withdrawAll(subject: string): Promise<void> {
    await this.links.deleteMany({ subject });
  }

  async forgetExpired(now: number): Promise<void> {
    await this.links.deleteMany({ expiresAt: trusted({ $lte: now }) } as never);
  }

  private live(doc: OneTimeDoc | null, now: number): OneTimeLink | undefined {
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { secretHash: _id, ...fields, email: this.sealed.openWhole(_id, 'email', fields.email) };
  }
}
