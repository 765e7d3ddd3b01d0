import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { RecoveryCodeDoc, SecondFactorDoc } from './schema.js';

export interface SecondFactor {
  /** TOTP secret (base32) that counts; undefined until one is confirmed. */
  readonly secret?: string;
  /** Shown and not confirmed yet. */
  readonly pending?: { readonly secret: string; readonly since: number };
}

/** TOTP secrets and recovery codes. Secrets lie closed, codes as hashes. */
export class SecondFactorRepository {
  constructor(
    private readonly factors: Model<SecondFactorDoc>,
    private readonly codes: Model<RecoveryCodeDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async find(personId: string): Promise<SecondFactor> {
    const doc = await this.factors.findOne({ _id: personId }).lean<SecondFactorDoc>();
    const { secret, pending, pendingSince = 0 } = doc ?? {};
    return {
      ...(secret !== undefined && { secret: this.sealed.openText(personId, 'secret', secret) }),
      ...(pending !== undefined && {
        pending: { secret: this.sealed.openText(personId, 'pending', pending), since: pendingSince },
      }),
    };
  }

  /** What was confirmed before goes on until this one is. @param now real instant (ms) */
  async propose(personId: string, secret: string, now: number): Promise<void> {
    const pending = this.sealed.sealText(personId, 'pending', secret);
    const change = {
      $set: { pending, pendingSince: now },
      $inc: { version: 1 },
      $setOnInsert: { confirmedAt: 0, lastStep: 0 },
    };
    await this.factors.updateOne({ _id: personId }, change, { upsert: true });
  }

  /**
   * @param since when the secret was shown: of several that were shown, the last one is confirmed
   * @param step whose code confirmed it, used by that @param now real instant (ms)
   * @returns false when another was shown, or this one confirmed, meanwhile
   */
  async confirm(
    personId: string,
    { secret, since }: NonNullable<SecondFactor['pending']>,
    step: number,
    now: number,
  ): Promise<boolean> {
    const closed = this.sealed.sealText(personId, 'secret', secret);
    const { modifiedCount } = await this.factors.updateOne(
      { _id: personId, pendingSince: since },
      {
        $set: { secret: closed, confirmedAt: now, lastStep: step, pendingSince: 0 },
        $unset: { pending: 1 },
        $inc: { version: 1 },
      },
    );
    return modifiedCount === 1;
  }

  /** Uses the code of a time step up. @returns false when it, or a later one, was used before: also by somebody at once */
  async useStep(personId: string, step: number): Promise<boolean> {
    const filter = { _id: personId, lastStep: trusted({ $lt: step }) } as never;
    return (await this.factors.updateOne(filter, { $set: { lastStep: step } })).modifiedCount === 1;
  }

  async remove(personId: string): Promise<void> {
    await this.factors.deleteOne({ _id: personId });
    await this.codes.deleteMany({ personId });
  }

  /** Those from before are no good any more. */
  async setRecoveryCodes(personId: string, hashes: readonly string[]): Promise<void> {
    await this.codes.deleteMany({ personId });
    await this.codes.insertMany(
      hashes.map((hash) => ({ _id: `${personId}:${hash}`, personId })),
      { lean: true },
    );
  }

  /** @returns whether there was such a code; it is gone now, for whoever asked first */
  async useRecoveryCode(personId: string, hash: string): Promise<boolean> {
    return (await this.codes.findOneAndDelete({ _id: `${personId}:${hash}` })) !== null;
  }

  async recoveryCodesLeft(personId: string): Promise<number> {
    return this.codes.countDocuments({ personId });
  }
}
