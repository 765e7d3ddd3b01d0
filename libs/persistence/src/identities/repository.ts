import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { FieldCipher } from '../fields/field-cipher.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { IdentityDoc, IdentityFlowDoc } from './schema.js';

/** A person as an identity service knows him. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export interface BoundIdentity extends Identity {
  readonly personId: string;
  /** Real instant, ms. */
  readonly boundAt: number;
}

export type IdentityFlow = Omit<IdentityFlowDoc, '_id'> & { readonly hash: string };

/** Which person of an identity service is which of ours, and the sign-ins that are under way there. */
export class IdentityRepository {
  constructor(
    private readonly identities: Model<IdentityDoc>,
    private readonly flows: Model<IdentityFlowDoc>,
    private readonly sealed: SealedFields,
    private readonly cipher: Pick<FieldCipher, 'blind'>,
  ) {}

  /** @returns false when the identity is bound already, to whomever */
  async bind({ personId, issuer, subject, boundAt }: BoundIdentity): Promise<boolean> {
    const _id = this.idOf({ issuer, subject });
    const closed = this.sealed.sealText(_id, 'subject', subject);
    try {
      await this.identities.insertMany([{ _id, personId, issuer, subject: closed, boundAt }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** @returns id of the person */
  async personOf(identity: Identity): Promise<string | undefined> {
    return (await this.identities.findOne({ _id: this.idOf(identity) }).lean<IdentityDoc>())?.personId;
  }

  async ofPerson(personId: string): Promise<readonly BoundIdentity[]> {
    const docs = await this.identities.find({ personId }).sort({ boundAt: 1 }).lean<IdentityDoc[]>();
    return docs.map(({ _id, subject, ...fields }) => ({
      ...fields,
      subject: this.sealed.openText(_id, 'subject', subject),
    }));
  }

  /** What tells the identities of a person from others, and not who they are. */
  async marksOf(personId: string): Promise<readonly string[]> {
    const docs = await this.identities
      .find({ personId })
      .select({ _id: 1 })
      .lean<Pick<IdentityDoc, '_id'>[]>();
    return docs.map(({ _id }) => _id);
  }

  /** @returns how many there were */
  async unbindAll(personId: string): Promise<number> {
    return (await this.identities.deleteMany({ personId })).deletedCount;
  }

  async beginFlow({ hash, ...fields }: IdentityFlow): Promise<void> {
    await this.flows.insertMany([{ _id: hash, ...fields }], { lean: true });
  }

  /** Once, for whoever asks first. @param now real instant (ms) @returns undefined when there is none or it is too late */
  async takeFlow(hash: string, now: number): Promise<IdentityFlow | undefined> {
    const doc = await this.flows.findOneAndDelete({ _id: hash }).lean<IdentityFlowDoc>();
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { hash: _id, ...fields };
  }

  async forgetFlowsBefore(now: number): Promise<void> {
    await this.flows.deleteMany({ expiresAt: trusted({ $lt: now }) } as never);
  }

  /** Tells nothing of the subject, which may be a number of a person, and cannot be tried out. */
  private idOf({ issuer, subject }: Identity): string {
    return this.cipher.blind('identity', JSON.stringify([issuer, subject]));
  }
}
