import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { createTokenSchema, sessionSchema, signInSchema, tokenSchema } from '@xinxiu/contracts';
import type { Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, type Caller, TheCaller } from '../http/request-context.js';
import { ZodBody } from '../http/zod.pipe.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type PersonView, personView } from './person-view.js';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from './session-cookie.js';
import { TOKEN_LIFE_MS } from './session-limits.js';
import { SignIn } from './sign-in.js';
import { csrfTokenOf, newSecret, secretHash } from './tokens.js';

interface SessionView {
  readonly person: PersonView;
  /** Sent as X-CSRF-Token with every write of this session; absent for a token's caller, who needs none. */
  readonly csrfToken?: string;
}

@Controller('v1')
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('sessions')
  @Endpoint({
    permission: 'session.begin',
    returns: sessionSchema,
    summary: 'Sign in as a browser: sets the session cookie',
    status: 201,
    problems: ['WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS'],
  })
  async create(
    @ZodBody(signInSchema) body: z.output<typeof signInSchema>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const person = await this.signIn.check(body, request.ip ?? '');
    // A session that was there before signing in is ended: its id may be known to somebody else (ASVS 7.2.4).
    const before = sessionSecretOf(request);
    if (before) await this.repositories.sessions.end(secretHash(before));
    const secret = newSecret();
    const csrfToken = csrfTokenOf(secret);
    const now = this.now();
    await this.repositories.sessions.create({
      tokenHash: secretHash(secret),
      personId: person.id,
      csrfHash: secretHash(csrfToken),
      createdAt: now,
      lastSeenAt: now,
    });
    setSessionCookie(response, secret);
    return { person: personView(person), csrfToken };
  }

  @Get('sessions/current')
  @Endpoint({ permission: 'session.read', returns: sessionSchema, summary: 'Who is signed in' })
  async current(@TheCaller() caller: Caller): Promise<SessionView> {
    const person = await this.repositories.people.find(caller.actor.id);
    if (!person) throw new ProblemError('NOT_SIGNED_IN', 'The account is gone.');
    return { person: personView(person), ...(caller.csrfToken && { csrfToken: caller.csrfToken }) };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Endpoint({
    permission: 'session.end',
    returns: 'nothing',
    summary: 'Sign out; a token that calls this is revoked',
    status: 204,
  })
  async end(@TheCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (caller.by === 'token') {
      await this.repositories.apiTokens.revoke(caller.credentialId);
      return;
    }
    await this.repositories.sessions.end(caller.credentialId);
    clearSessionCookie(response);
  }

  @Post('tokens')
  @Endpoint({
    permission: 'session.begin',
    returns: tokenSchema,
    summary: 'Sign in as a program: a bearer token with the rights of the person',
    status: 201,
    problems: ['WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS'],
  })
  async createToken(
    @ZodBody(createTokenSchema) body: z.output<typeof createTokenSchema>,
    @Req() request: ApiRequest,
  ): Promise<{ token: string; expiresAt: string }> {
    const person = await this.signIn.check(body, request.ip ?? '');
    const secret = newSecret();
    const createdAt = this.now();
    const expiresAt = createdAt + TOKEN_LIFE_MS;
    await this.repositories.apiTokens.create({
      tokenHash: secretHash(secret),
      personId: person.id,
      name: body.name,
      createdAt,
      expiresAt,
    });
    return { token: secret, expiresAt: new Date(expiresAt).toISOString() };
  }
}
