import type { Role } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { PersonRepository } from '../people/repository.js';
import { type ApiTokenDoc, type TokenAccess, flag } from './schema.js';

export interface ApiToken {
  readonly tokenHash: string;
  readonly personId: string;
  readonly name: string;
  /** The role it was made for; undefined for one from before that was kept. */
  readonly role?: Role;
  readonly access: TokenAccess;
  readonly address: string;
  /** Whether the second factor was given for it. */
  readonly secondFactor: boolean;
  /** Real instants, ms. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
}

export class ApiTokenRepository {
  constructor(
    private readonly tokens: Model<ApiTokenDoc>,
    private readonly people: Pick<PersonRepository, 'accessEnded'>,
  ) {}

  async create({ tokenHash, secondFactor, ...fields }: ApiToken): Promise<void> {
    const doc = { _id: tokenHash, ...fields, secondFactor: flag(secondFactor) };
    await this.tokens.insertMany([doc], { lean: true });
  }

  /** Undefined when there is none or it has expired. @param now real instant (ms) */
  async find(tokenHash: string, now: number): Promise<ApiToken | undefined> {
    const doc = await this.tokens.findOne({ _id: tokenHash }).lean<ApiTokenDoc>();
    if (!doc || doc.expiresAt <= now) return undefined;
    return token(doc);
  }

  /** Those that have not expired. @param now real instant (ms) */
  async ofPerson(personId: string, now: number): Promise<readonly ApiToken[]> {
    const docs = await this.tokens.find({ personId }).lean<ApiTokenDoc[]>();
    return docs.filter(({ expiresAt }) => expiresAt > now).map(token);
  }

  async touch(tokenHash: string, now: number): Promise<void> {
    await this.tokens.updateOne({ _id: tokenHash }, { $set: { lastSeenAt: now } });
  }

  async forgetExpired(now: number): Promise<void> {
    await this.tokens.deleteMany({ expiresAt: trusted({ $lt: now }) } as never);
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

function token({ _id, secondFactor, ...doc }: ApiTokenDoc): ApiToken {
  const { access = 'full', address = '', lastSeenAt = doc.createdAt } = doc;
  return { tokenHash: _id, ...doc, access, address, lastSeenAt, secondFactor: secondFactor === 1 };
}
