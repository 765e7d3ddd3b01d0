import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { OneTimeDoc, OneTimePurpose } from './schema.js';

type LinkDoc = Omit<OneTimeDoc, 'boundTo' | 'sentTo'>;

export type OneTimeLink = Omit<LinkDoc, '_id'> & { readonly secretHash: string };

/** A short code that somebody tells a clerk. */
export type ShortCode = Required<Omit<OneTimeDoc, '_id'>> & { readonly id: string };

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
    return this.live(await this.links.findOne({ _id: secretHash, purpose }).lean<LinkDoc>(), now);
  }

  /** Uses it up: of many who try at once one gets it. @param now real instant (ms) */
  async take(secretHash: string, purpose: OneTimePurpose, now: number): Promise<OneTimeLink | undefined> {
    return this.live(await this.links.findOneAndDelete({ _id: secretHash, purpose }).lean<LinkDoc>(), now);
  }

  /** Makes a short code; those of the same purpose and subject before it work no more. */
  async createShort({ id, ...fields }: ShortCode): Promise<void> {
    await this.withdraw(fields.purpose, fields.subject);
    const email = this.sealed.sealWhole(id, 'email', fields.email);
    await this.links.insertMany([{ _id: id, ...fields, email }], { lean: true });
  }

  /** The newest short code of the subject, also when it has expired. */
  async shortCodeOf(purpose: OneTimePurpose, subject: string): Promise<ShortCode | undefined> {
    const docs = await this.links.find({ purpose, subject }).lean<Required<OneTimeDoc>[]>();
    // Two that were made at once are both there: the one that ends last counts.
    const [doc] = docs.sort((a, b) => b.expiresAt - a.expiresAt || (a._id < b._id ? 1 : -1));
    if (!doc) return undefined;
    const { _id, purpose: _, subject: __, email, ...fields } = doc;
    return { id: _id, purpose, subject, ...fields, email: this.sealed.openWhole(_id, 'email', email) };
  }

  /** None of these works any more. */
  async withdraw(purpose: OneTimePurpose, subject: string): Promise<void> {
    await this.links.deleteMany({ purpose, subject });
  }

  /** Every link of a person, whatever it is for. */
  async withdrawAll(subject: string): Promise<void> {
    await this.links.deleteMany({ subject });
  }

  /** None of all works any more: whoever knows what they were made by could make them. */
  async withdrawEvery(): Promise<void> {
    await this.links.deleteMany({});
  }

  async forgetExpired(now: number): Promise<void> {
    await this.links.deleteMany({ expiresAt: trusted({ $lte: now }) } as never);
  }

  private live(doc: LinkDoc | null, now: number): OneTimeLink | undefined {
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { secretHash: _id, ...fields, email: this.sealed.openWhole(_id, 'email', fields.email) };
  }
}
