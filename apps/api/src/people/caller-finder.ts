import { Inject, Injectable } from '@nestjs/common';
import { COUNTY, type Person, type Repositories, type Scope, actorOf } from '@xinxiu/persistence';
import type { Request } from 'express';
import type { Caller } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { sessionSecretOf } from './session-cookie.js';
import { SESSION_LIMITS, TOUCH_EVERY_MS } from './session-limits.js';
import { csrfTokenOf, secretHash } from './tokens.js';

const BEARER = /^Bearer +([A-Za-z0-9_-]{20,200})$/i;

/** Finds who sends a request, and what he may see. Rights apply at once: the person is read with every request. */
@Injectable()
export class CallerFinder {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Undefined for nobody, an ended session, an expired token, a disabled account. A token goes before a cookie. */
  async find(request: Request): Promise<Caller | undefined> {
    const authorization = request.get('authorization');
    if (authorization !== undefined) return this.byToken(BEARER.exec(authorization)?.[1]);
    return this.bySession(sessionSecretOf(request));
  }

  private async byToken(secret: string | undefined): Promise<Caller | undefined> {
    if (secret === undefined) return undefined;
    const token = await this.repositories.apiTokens.find(secretHash(secret), this.now());
    const found = token && (await this.personOf(token.personId));
    return found && { ...found, by: 'token', credentialId: token.tokenHash };
  }

  private async bySession(secret: string | undefined): Promise<Caller | undefined> {
    if (!secret) return undefined;
    const { sessions } = this.repositories;
    const now = this.now();
    const session = await sessions.find(secretHash(secret), SESSION_LIMITS, now);
    const found = session && (await this.personOf(session.personId));
    if (!found) return undefined;
    if (now - session.lastSeenAt > TOUCH_EVERY_MS) await sessions.touch(session.tokenHash, now);
    return { ...found, by: 'session', credentialId: session.tokenHash, csrfToken: csrfTokenOf(secret) };
  }

  private async personOf(id: string): Promise<Pick<Caller, 'actor' | 'scope'> | undefined> {
    const person = await this.repositories.people.find(id);
    if (!person?.active) return undefined;
    return { actor: actorOf(person), scope: await this.scopeOf(person) };
  }

  /** The credit office handles the whole county's cases, its leader too; supervision sees everything. */
  private async scopeOf({ role, department, organisation }: Person): Promise<Scope> {
    if (role === 'applicant') return { kind: 'applicant', uscc: organisation };
    if (role === 'reviewer' || role === 'department-leader') {
      const own = await this.repositories.departments.find(department);
      return own?.kind === 'credit-office' ? COUNTY : { kind: 'department', code: department };
    }
    return COUNTY;
  }
}
