import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { PersonRepository } from '../people/repository.js';
import type { ApiTokenDoc } from './schema.js';

export interface ApiToken {
  readonly tokenHash: string;
  readonly personId: string;
  readonly name: string;
  /** Real instants, ms. */
  readonly createdAt: number;
  readonly expiresAt: number;
}

export class ApiTokenRepository {
  constructor(
    private readonly tokens: Model<ApiTokenDoc>,
    private readonly people: Pick<PersonRepository, 'accessEnded'>,
  ) {}

  async create({ tokenHash, ...fields }: ApiToken): Promise<void> {
    await this.tokens.insertMany([{ _id: tokenHash, ...fields }], { lean: true });
  }

  /** Undefined when there is none or it has expired. @param now real instant (ms) */
  async find(tokenHash: string, now: number): Promise<ApiToken | undefined> {
    const doc = await this.tokens.findOne({ _id: tokenHash }).lean<ApiTokenDoc>();
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { tokenHash: _id, ...fields };
  }

  async revoke(tokenHash: string): Promise<void> {
    const ended = await this.tokens.findOneAndDelete({ _id: tokenHash }).lean<ApiTokenDoc>();
    if (ended) await this.people.accessEnded(ended.personId);
  }

  /** @param except hash of a token that goes on */
  async revokeAllOf(personId: string, except = ''): Promise<void> {
    await this.tokens.deleteMany({ personId, _id: trusted({ $ne: except }) } as never);
    await this.people.accessEnded(personId);
  }
}
