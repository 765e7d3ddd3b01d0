import { createHash } from 'node:crypto';
import type { CivilDate } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  both,
  orderOf,
  pageOf,
} from '../database/page.js';
import type { Scope } from '../database/scope.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { AuthorisationDoc } from './schema.js';

export type StoredAuthorisation = Omit<AuthorisationDoc, '_id' | 'slot'> & { readonly id: string };

export type NewAuthorisation = Omit<StoredAuthorisation, 'takenBackBy' | 'takenBackAt' | 'takenBackFor'>;

export interface TakingBack {
  readonly by: string;
  /** Real instant (ISO). */
  readonly at: string;
  readonly reason: string;
}

export type AuthorisationSort = Sort<'givenAt' | 'until'>;

/** What businesses let agents do for them. Read with every request of an agent: nothing of it is remembered. */
export class AuthorisationRepository {
  constructor(private readonly authorisations: Model<AuthorisationDoc>) {}

  /** @returns the id of one that lives and names the same agent and records; undefined: it was given */
  async give(authorisation: NewAuthorisation, today: CivilDate): Promise<string | undefined> {
    const { id, ...fields } = authorisation;
    const slot = slotOf(authorisation);
    for (;;) {
      const same = await this.authorisations.findOne({ slot }).lean<AuthorisationDoc>();
      if (same && same.until >= today) return same._id;
      if (same) await this.authorisations.updateOne({ _id: same._id, slot }, { $set: { slot: same._id } });
      try {
        await this.authorisations.insertMany([{ _id: id, ...fields, slot } as never], { lean: true });
        return undefined;
      } catch (error) {
        // Somebody gave the same at this moment.
        if (!isDuplicateKey(error)) throw error;
      }
    }
  }

  /** @returns false when it was taken back before */
  async takeBack(id: string, { by, at, reason }: TakingBack): Promise<boolean> {
    const { matchedCount } = await this.authorisations.updateOne(
      { _id: id, takenBackAt: trusted({ $exists: false }) } as never,
      { $set: { takenBackBy: by, takenBackAt: at, takenBackFor: reason, slot: id } },
    );
    return matchedCount === 1;
  }

  /** An agent sees those that live or begin later, and no other: what has ended is none of his. */
  async find(scope: Scope, id: string): Promise<StoredAuthorisation | undefined> {
    const filter = both(visible(scope), { _id: id });
    const doc = await this.authorisations.findOne(filter as never).lean<AuthorisationDoc>();
    return doc ? stored(doc) : undefined;
  }

  /** For an agent as in {@link find}. */
  async page(scope: Scope, sort: AuthorisationSort, page: PageRequest): Promise<Page<StoredAuthorisation>> {
    const found = await pageOf(this.authorisations, visible(scope), orderOf(sort), page);
    return { ...found, items: found.items.map(stored) };
  }

  /** Codes of the businesses for which the agent was ever let act, whatever became of it. */
  async businessesOf(agentId: string): Promise<readonly string[]> {
    return this.authorisations.distinct('uscc', { agentId });
  }

  /** All that the agent was ever given and that nobody took back. */
  async ofAgent(agentId: string): Promise<readonly StoredAuthorisation[]> {
    const docs = await this.authorisations
      .find({ agentId, takenBackAt: trusted({ $exists: false }) } as never)
      .lean<AuthorisationDoc[]>();
    return docs.map(stored);
  }
}

function visible(scope: Scope): Filter {
  switch (scope.kind) {
    case 'applicant':
      return { uscc: scope.uscc };
    case 'agent':
      return { agentId: scope.agentId, ...notEnded(scope.today) };
    case 'county':
      return {};
    case 'department':
      // What a business lets others do is no matter of a department.
      return { uscc: '' };
  }
}

function notEnded(today: CivilDate): Filter {
  return {
    takenBackAt: trusted({ $exists: false }),
    until: trusted({ $gte: today }),
  };
}

function slotOf({ uscc, agentId, recordIds }: NewAuthorisation): string {
  return createHash('sha256')
    .update(JSON.stringify([uscc, agentId, ...recordIds.toSorted()]))
    .digest('hex');
}

function stored({ _id: id, slot: _slot, ...doc }: AuthorisationDoc): StoredAuthorisation {
  return { id, ...doc };
}
