import type { CaseClock, RegistrationFact, RegistrationState } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  contains,
  orderOf,
  pageOf,
} from '../database/page.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { RegistrationDoc, RegistrationProof, RegistrationStanding } from './schema.js';

export type StoredRegistration = Omit<RegistrationDoc, '_id' | 'state' | 'version'> & {
  readonly id: string;
  readonly state?: RegistrationState;
};

/** One that its workflow has, with the clock that it counts by. */
export interface RunningRegistration {
  readonly state: RegistrationState;
  readonly clock: CaseClock;
}

export type NewRegistration = Pick<
  StoredRegistration,
  | 'id'
  | 'uscc'
  | 'organisationName'
  | 'representative'
  | 'email'
  | 'locale'
  | 'passwordHash'
  | 'keyHash'
  | 'createdAt'
  | 'expiresAt'
>;

export interface RegistrationFilter {
  readonly standing?: 'submitted' | 'approved' | 'refused' | undefined;
  readonly uscc?: string | undefined;
  readonly q?: string | undefined;
}

export type RegistrationSort = Sort<'due' | 'submittedAt'>;

/**
 * Registrations: drafts of the business until they are submitted, then what their workflows made true. Who asks for an
 * account is closed in the store: representative, mail address, and numbers of persons in names of files and in reasons.
 */
export class RegistrationRepository {
  constructor(
    private readonly registrations: Model<RegistrationDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async create({ id, ...fields }: NewRegistration): Promise<void> {
    const closed = {
      representative: this.sealed.sealWhole(id, 'representative', fields.representative),
      email: this.sealed.sealWhole(id, 'email', fields.email),
    };
    const begun = { standing: 'unconfirmed', proofs: [], open: 0, seq: 0, version: 1 } as const;
    const unsubmitted = { submittedAt: '', due: '', tableDigest: '' };
    const doc = { _id: id, ...fields, ...closed, ...begun, ...unsubmitted };
    await this.registrations.insertMany([doc as never], { lean: true });
  }

  async find(id: string): Promise<StoredRegistration | undefined> {
    const doc = await this.registrations.findOne({ _id: id }).lean<RegistrationDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  async confirm(id: string): Promise<void> {
    await this.registrations.updateOne(
      { _id: id, standing: 'unconfirmed' },
      { $set: { standing: 'confirmed' }, $inc: { version: 1 } },
    );
  }

  /** @returns false when it was submitted meanwhile or has as many as it may */
  async addProof(id: string, proof: RegistrationProof, most: number): Promise<boolean> {
    for (;;) {
      const doc = await this.registrations
        .findOne({ _id: id, standing: 'confirmed' })
        .lean<RegistrationDoc>();
      if (!doc || doc.proofs.length >= most) return false;
      const { proofs, version } = doc;
      const closed = this.sealed.seal(id, `proofs.${proofs.length}`, proof);
      const { matchedCount } = await this.registrations.updateOne({ _id: id, version }, {
        $push: { proofs: closed },
        $inc: { version: 1 },
      } as never);
      // Otherwise another proof came first: this one gets the next place.
      if (matchedCount === 1) return true;
    }
  }

  /** @returns false when it was submitted meanwhile or has no such proof */
  async dropProof(id: string, proofId: string): Promise<boolean> {
    for (;;) {
      const doc = await this.registrations
        .findOne({ _id: id, standing: 'confirmed' })
        .lean<RegistrationDoc>();
      if (!doc) return false;
      const proofs = this.sealed.open(id, 'proofs', doc.proofs);
      const left = proofs.filter((proof) => proof.id !== proofId);
      if (left.length === proofs.length) return false;
      // Closed anew: what is closed is bound to its place in the list.
      const { matchedCount } = await this.registrations.updateOne({ _id: id, version: doc.version }, {
        $set: { proofs: this.sealed.seal(id, 'proofs', left) },
        $inc: { version: 1 },
      } as never);
      if (matchedCount === 1) return true;
    }
  }

  /** What a workflow made true; older than what is there it changes nothing. @returns what is there now */
  async project(
    state: RegistrationState,
    facts: readonly RegistrationFact[],
    clock: CaseClock,
  ): Promise<StoredRegistration | undefined> {
    const { registrationId, status, seq, deadline, submittedAt } = state;
    const before = seq - facts.length;
    const closed = facts.map((fact, at) => this.sealed.seal(registrationId, `facts.${before + at}`, fact));
    await this.registrations.updateOne(
      { _id: registrationId, seq: trusted({ $lt: seq }) } as never,
      {
        $set: {
          state: this.sealed.sealWhole(registrationId, 'state', state),
          clock,
          standing: status,
          open: status === 'submitted' ? 1 : 0,
          seq,
          submittedAt,
          due: deadline?.due ?? '',
          tableDigest: deadline?.tableDigest ?? '',
          expiresAt: 0,
          ...(status !== 'submitted' && { passwordHash: '' }),
        },
        $push: { facts: { $each: closed } },
        $inc: { version: 1 },
      } as never,
    );
    return this.find(registrationId);
  }

  async page(
    { standing, uscc, q }: RegistrationFilter,
    sort: RegistrationSort,
    page: PageRequest,
  ): Promise<Page<StoredRegistration>> {
    const submitted = trusted({ $in: ['submitted', 'approved', 'refused'] });
    const filter: Filter = {
      standing: standing ?? submitted,
      ...(uscc !== undefined && { uscc }),
      ...(q !== undefined && { $or: [{ uscc: contains(q) }, { organisationName: contains(q) }] }),
    };
    const found = await pageOf(this.registrations, filter, orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** All that wait for their decision. */
  async waiting(): Promise<readonly RunningRegistration[]> {
    const docs = await this.registrations.find({ open: 1 }).lean<RegistrationDoc[]>();
    return docs
      .map((doc) => this.opened(doc))
      .flatMap(({ state, clock }) => (state && clock ? [{ state, clock }] : []));
  }

  /** Open ones whose deadline was counted with another holiday table. */
  async openWithOtherTable(tableDigest: string): Promise<readonly RunningRegistration[]> {
    const other = { open: 1, tableDigest: trusted({ $nin: ['', tableDigest] }) };
    const docs = await this.registrations.find(other as never).lean<RegistrationDoc[]>();
    return docs
      .map((doc) => this.opened(doc))
      .flatMap(({ state, clock }) => (state && clock ? [{ state, clock }] : []));
  }

  /** Expires later, as one that is being submitted: its workflow may write only when a worker runs again. */
  async keep(id: string, until: number): Promise<void> {
    const filter = { _id: id, standing: 'confirmed', expiresAt: trusted({ $lt: until }) };
    await this.registrations.updateOne(filter as never, { $set: { expiresAt: until } });
  }

  /** Ids of those that nobody went on with. @param by real instant (ms) until which they had expired */
  async expired(by: number): Promise<readonly string[]> {
    const docs = await this.registrations
      .find(expiredBy(by) as never)
      .select({ _id: 1 })
      .lean<Pick<RegistrationDoc, '_id'>[]>();
    return docs.map(({ _id }) => _id);
  }

  /** Deletes one that {@link expired} named; one that was submitted meanwhile stays. */
  async forget(id: string, by: number): Promise<void> {
    await this.registrations.deleteOne({ _id: id, ...expiredBy(by) } as never);
  }

  private opened({ _id: id, state, version: _version, ...doc }: RegistrationDoc): StoredRegistration {
    return {
      ...doc,
      id,
      representative: this.sealed.openWhole(id, 'representative', doc.representative),
      email: this.sealed.openWhole(id, 'email', doc.email),
      proofs: this.sealed.open(id, 'proofs', doc.proofs),
      ...(doc.facts && { facts: this.sealed.open(id, 'facts', doc.facts) }),
      ...(state !== undefined && { state: this.sealed.openWhole(id, 'state', state) }),
    };
  }
}

function expiredBy(by: number): Filter {
  const standing = trusted({ $in: ['unconfirmed', 'confirmed'] satisfies RegistrationStanding[] });
  return { standing, expiresAt: trusted({ $lte: by }) };
}
