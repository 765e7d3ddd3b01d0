import { Inject, Injectable } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';
import { sessionSecretOf, setSessionCookie } from '../people/session-cookie.js';
import { csrfTokenOf, newSecret, secretHash } from '../people/tokens.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import type { Admitted } from './begin-access.js';
import { deviceName } from './device-name.js';
import { maskedAddress } from './masked-address.js';

const DAY_MS = 86_400_000;
/** Tokens that an account may have at once: what a script leaves that signs in for every run. */
const MOST_TOKENS = 200;

/** Makes the session or token of somebody who was admitted. */
@Injectable()
export class MakeAccess {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns the session's CSRF token; the session itself goes into the cookie */
  async session(
    { person, secondFactor }: Admitted,
    request: ApiRequest,
    response: Response,
  ): Promise<string> {
    const { sessions } = this.repositories;
    // A session that was there before signing in is ended: its id may be known to somebody else (ASVS 7.2.4).
    const before = sessionSecretOf(request);
    if (before) await sessions.end(secretHash(before));
    const secret = newSecret();
    const csrfToken = csrfTokenOf(secret);
    const now = this.now();
    await sessions.create({
      tokenHash: secretHash(secret),
      personId: person.id,
      csrfHash: secretHash(csrfToken),
      name: deviceName(request.get('user-agent') ?? ''),
      address: maskedAddress(request.ip ?? ''),
      secondFactor,
      createdAt: now,
      lastSeenAt: now,
    });
    await this.signedIn(person.id, now);
    setSessionCookie(response, secret);
    return csrfToken;
  }

  /** @throws ProblemError TOKENS_USED_UP */
  async token(
    { person, wanted, secondFactor }: Admitted,
    address: string,
  ): Promise<{ token: string; expiresAt: string }> {
    const { apiTokens } = this.repositories;
    const createdAt = this.now();
    if ((await apiTokens.ofPerson(person.id, createdAt)).length >= MOST_TOKENS)
      throw new ProblemError('TOKENS_USED_UP', `An account has at most ${MOST_TOKENS} tokens.`);
    const secret = newSecret();
    const expiresAt = createdAt + wanted.days * DAY_MS;
    await apiTokens.create({
      tokenHash: secretHash(secret),
      personId: person.id,
      role: person.role,
      name: wanted.name,
      access: wanted.access,
      address: maskedAddress(address),
      secondFactor,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt,
    });
    await this.signedIn(person.id, createdAt);
    return { token: secret, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** What an access review tells of him. */
  private signedIn(personId: string, now: number): Promise<void> {
    return this.repositories.people.signedIn(personId, new Date(now).toISOString());
  }
}
