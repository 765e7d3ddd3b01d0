import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { PersonRepository } from '../people/repository.js';
import type { SessionDoc } from './schema.js';

export interface Session {
  readonly tokenHash: string;
  readonly personId: string;
  readonly csrfHash: string;
  readonly createdAt: number;
  readonly lastSeenAt: number;
}

/** Limits of a session, ms. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export class SessionRepository {
  constructor(
    private readonly sessions: Model<SessionDoc>,
    private readonly people: Pick<PersonRepository, 'accessEnded'>,
  ) {}

  async create({ tokenHash, ...fields }: Session): Promise<void> {
    await this.sessions.insertMany([{ _id: tokenHash, ...fields }], { lean: true });
  }

  /** Undefined when there is none, or it has ended by a limit. @param now real instant (ms) */
  async find(tokenHash: string, limits: SessionLimits, now: number): Promise<Session | undefined> {
    const doc = await this.sessions.findOne({ _id: tokenHash }).lean<SessionDoc>();
    if (!doc) return undefined;
    if (now - doc.lastSeenAt > limits.idleMs || now - doc.createdAt > limits.absoluteMs) return undefined;
    const { _id, ...fields } = doc;
    return { tokenHash: _id, ...fields };
  }

  async touch(tokenHash: string, now: number): Promise<void> {
    await this.sessions.updateOne({ _id: tokenHash }, { $set: { lastSeenAt: now } });
  }

  async end(tokenHash: string): Promise<void> {
    const ended = await this.sessions.findOneAndDelete({ _id: tokenHash }).lean<SessionDoc>();
    if (ended) await this.people.accessEnded(ended.personId);
  }

  /** @param except hash of a session that goes on */
  async endAllOf(personId: string, except = ''): Promise<void> {
    await this.sessions.deleteMany({ personId, _id: trusted({ $ne: except }) } as never);
    await this.people.accessEnded(personId);
  }

  /** Forgets what no limit lets in any more. */
  async forgetBefore(createdBefore: number): Promise<void> {
    await this.sessions.deleteMany({ createdAt: trusted({ $lt: createdBefore }) } as never);
  }
}
