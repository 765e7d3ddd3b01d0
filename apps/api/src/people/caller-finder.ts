import { Inject, Injectable } from '@nestjs/common';
import { isOfficial } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import type { Request } from 'express';
import { Substitution } from '../absence/substitution.js';
import type { Identity } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { type Credential, type Holder, RememberedCredentials } from './remembered-credentials.js';
import { sessionSecretOf } from './session-cookie.js';
import { SESSION_LIMITS, TOUCH_EVERY_MS } from './session-limits.js';
import { csrfTokenOf, secretHash } from './tokens.js';

const BEARER = /^Bearer +([A-Za-z0-9_-]{20,200})$/i;
/** What a department is does not change while people work in it. */
const DEPARTMENT_MS = 60_000;

/**
 * Finds who sends a request. Rights apply at once: the person, and of officials for whom he stands in today, is read with
 * every request, and what is remembered of a session or token holds only while the person's access has not changed.
 */
@Injectable()
export class CallerFinder {
  private readonly credentials: RememberedCredentials;
  private readonly isCreditOffice = new Remembered<boolean>(1_000, DEPARTMENT_MS);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'secondFactorRequired'>,
    @Inject(NOW) private readonly now: Now,
  ) {
    this.credentials = new RememberedCredentials(repositories.people, now);
  }

  /** Undefined for nobody, an ended session, an expired token, a disabled account. A token goes before a cookie. */
  async find(request: Request): Promise<Identity | undefined> {
    const authorization = request.get('authorization');
    if (authorization !== undefined) return this.byToken(BEARER.exec(authorization)?.[1]);
    return this.bySession(sessionSecretOf(request));
  }

  private async byToken(secret: string | undefined): Promise<Identity | undefined> {
    if (secret === undefined) return undefined;
    const credentialId = secretHash(secret);
    const holder = await this.admitted(`token:${credentialId}`, () => this.liveToken(credentialId));
    if (!holder) return undefined;
    const { person, credential } = holder;
    const readOnly = credential.readOnly && { readOnly: true as const };
    return { ...(await this.standingOf(person)), by: 'token', credentialId, ...readOnly };
  }

  private async bySession(secret: string | undefined): Promise<Identity | undefined> {
    if (!secret) return undefined;
    const credentialId = secretHash(secret);
    const holder = await this.admitted(`session:${credentialId}`, () => this.liveSession(credentialId));
    if (!holder) return undefined;
    const csrfToken = csrfTokenOf(secret);
    return { ...(await this.standingOf(holder.person)), by: 'session', credentialId, csrfToken };
  }

  /** What was made without a second factor ends for who must have one: he became an official, or the rule changed. */
  private async admitted(
    key: string,
    lookUp: () => Promise<Credential | undefined>,
  ): Promise<Holder | undefined> {
    const holder = await this.credentials.holderOf(key, lookUp);
    if (!holder || holder.credential.secondFactor) return holder;
    return this.settings.secondFactorRequired && isOfficial(holder.person.role) ? undefined : holder;
  }

  private async liveToken(tokenHash: string): Promise<Credential | undefined> {
    const { apiTokens } = this.repositories;
    const now = this.now();
    const token = await apiTokens.find(tokenHash, now);
    if (!token) return undefined;
    if (now - token.lastSeenAt > TOUCH_EVERY_MS) await apiTokens.touch(tokenHash, now);
    const { personId, role, access, secondFactor, expiresAt } = token;
    const readOnly = access === 'read';
    return { personId, until: expiresAt, readOnly, secondFactor, ...(role && { role }) };
  }

  /** Looked up when it is used for the first time in a while: then its last use is written down. */
  private async liveSession(tokenHash: string): Promise<Credential | undefined> {
    const { sessions } = this.repositories;
    const now = this.now();
    const session = await sessions.find(tokenHash, SESSION_LIMITS, now);
    if (!session) return undefined;
    if (now - session.lastSeenAt > TOUCH_EVERY_MS) await sessions.touch(tokenHash, now);
    const { personId, secondFactor, createdAt } = session;
    return { personId, until: createdAt + SESSION_LIMITS.absoluteMs, readOnly: false, secondFactor };
  }

  private async standingOf(person: Person): Promise<Pick<Identity, 'actor' | 'inCreditOffice'>> {
    const { department } = person;
    const [actor, inCreditOffice] = await Promise.all([
      this.substitution.actorOf(person),
      department !== '' &&
        this.isCreditOffice.get(department, async () => {
          const own = await this.repositories.departments.find(department);
          return own?.kind === 'credit-office';
        }),
    ]);
    return { actor, inCreditOffice };
  }
}
