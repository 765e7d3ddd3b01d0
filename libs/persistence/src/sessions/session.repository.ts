import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import type { PersonRepository } from '../people/repository.js';
import { type SessionDoc, flag } from './schema.js';

export interface Session {
  readonly tokenHash: string;
  readonly personId: string;
  readonly csrfHash: string;
  readonly name: string;
  readonly address: string;
  /** Whether the second factor was given. */
  readonly secondFactor: boolean;
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

  async create({ tokenHash, secondFactor, ...fields }: Session): Promise<void> {
    const doc = { _id: tokenHash, ...fields, secondFactor: flag(secondFactor) };
    await this.sessions.insertMany([doc], { lean: true });
  }

  /** Undefined when there is none, or it has ended by a limit. @param now real instant (ms) */
  async find(tokenHash: string, limits: SessionLimits, now: number): Promise<Session | undefined> {
    const doc = await this.sessions.findOne({ _id: tokenHash }).lean<SessionDoc>();
    return doc && isLive(doc, limits, now) ? session(doc) : undefined;
  }

  /** Those that have not ended. @param now real instant (ms) */
  async ofPerson(personId: string, limits: SessionLimits, now: number): Promise<readonly Session[]> {
    const docs = await this.sessions.find({ personId }).lean<SessionDoc[]>();
    return docs.filter((doc) => isLive(doc, limits, now)).map(session);
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

function isLive({ lastSeenAt, createdAt }: SessionDoc, limits: SessionLimits, now: number): boolean {
  return now - lastSeenAt <= limits.idleMs && now - createdAt <= limits.absoluteMs;
}

function session({ _id, name = '', address = '', secondFactor, ...fields }: SessionDoc): Session {
  return { tokenHash: _id, name, address, secondFactor: secondFactor === 1, ...fields };
}
