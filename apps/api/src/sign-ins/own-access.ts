import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiToken, Repositories, Session } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import type { Caller } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { SESSION_LIMITS } from '../people/session-limits.js';

export interface AccessView {
  readonly id: string;
  readonly kind: 'session' | 'token';
  readonly name: string;
  readonly address: string;
  readonly access: 'full' | 'read';
  readonly secondFactor: boolean;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly endsAt: string;
  readonly current: boolean;
}

/** The sessions and tokens of a person: seen, and ended one by one. */
@Injectable()
export class OwnAccess {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Newest first. */
  async list({ actor, credentialId }: Caller): Promise<AccessView[]> {
    const found = await this.found(actor.id);
    return found
      .sort((a, b) => b.createdAt - a.createdAt)
      .map(({ tokenHash, kind, name, address, access, secondFactor, createdAt, lastSeenAt, endsAt }) => ({
        id: publicId(tokenHash),
        kind,
        name,
        address,
        access,
        secondFactor,
        createdAt: instant(createdAt),
        lastSeenAt: instant(lastSeenAt),
        endsAt: instant(endsAt),
        current: tokenHash === credentialId,
      }));
  }

  /** @throws ProblemError NOT_FOUND, also for one of somebody else */
  async end({ actor }: Caller, id: string): Promise<void> {
    const one = (await this.found(actor.id)).find(({ tokenHash }) => publicId(tokenHash) === id);
    if (!one) throw new ProblemError('NOT_FOUND', 'No session or token of yours has this id.');
    const { sessions, apiTokens } = this.repositories;
    await (one.kind === 'session' ? sessions.end(one.tokenHash) : apiTokens.revoke(one.tokenHash));
    await this.audit.done(actor, 'access-ended', actor.id, { kind: one.kind, access: id });
  }

  private async found(personId: string) {
    const now = this.now();
    const { sessions, apiTokens } = this.repositories;
    const [ofBrowsers, ofPrograms] = await Promise.all([
      sessions.ofPerson(personId, SESSION_LIMITS, now),
      apiTokens.ofPerson(personId, now),
    ]);
    return [...ofBrowsers.map(asSession), ...ofPrograms.map(asToken)];
  }
}

const asSession = (session: Session) => ({
  ...session,
  kind: 'session' as const,
  access: 'full' as const,
  endsAt: Math.min(session.createdAt + SESSION_LIMITS.absoluteMs, session.lastSeenAt + SESSION_LIMITS.idleMs),
});

const asToken = (token: ApiToken) => ({ ...token, kind: 'token' as const, endsAt: token.expiresAt });

/** What an id tells must not lead back to what the store looks a secret up by. */
function publicId(tokenHash: string): string {
  return createHash('sha256').update(`access:${tokenHash}`).digest('hex').slice(0, 24);
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
