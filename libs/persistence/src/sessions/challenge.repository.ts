import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { ChallengeDoc } from './schema.js';

export type Challenge = Omit<ChallengeDoc, '_id'> & { readonly hash: string };

/** Sign-ins whose password was right and whose second factor is awaited. They give no access. */
export class ChallengeRepository {
  constructor(private readonly challenges: Model<ChallengeDoc>) {}

  async create({ hash, ...fields }: Challenge): Promise<void> {
    await this.challenges.insertMany([{ _id: hash, ...fields }], { lean: true });
  }

  /** Undefined when there is none or it is too late. @param now real instant (ms) */
  async find(hash: string, now: number): Promise<Challenge | undefined> {
    const doc = await this.challenges.findOne({ _id: hash }).lean<ChallengeDoc>();
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { hash: _id, ...fields };
  }

  /** @returns whether it was there: it is used once, by whoever asks first */
  async take(hash: string): Promise<boolean> {
    return (await this.challenges.findOneAndDelete({ _id: hash })) !== null;
  }

  async forgetBefore(now: number): Promise<void> {
    await this.challenges.deleteMany({ expiresAt: trusted({ $lt: now }) } as never);
  }
}
