import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  answerChallengeSchema,
  begunSessionSchema,
  challengeSchema,
  createTokenSchema,
  proposedFactorSchema,
  sessionSchema,
  signInSchema,
  signInTermsSchema,
  tokenSchema,
} from '@xinxiu/contracts';
import type { Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, type Caller, TheCaller } from '../http/request-context.js';
import { ZodBody } from '../http/zod.pipe.js';
import { REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { type ProposedFactor, SecondFactor } from '../second-factor/second-factor.js';
import { BeginAccess, OF_A_BROWSER } from '../sign-ins/begin-access.js';
import { MakeAccess } from '../sign-ins/make-access.js';
import { ownAccount } from './known-person.js';
import { personView } from './person-view.js';
import { clearSessionCookie } from './session-cookie.js';
import { type SessionView, begunView, codesOf } from './session-view.js';

type Token = z.input<typeof tokenSchema>;
type Answer = z.output<typeof answerChallengeSchema>;

const FIRST_STEP = [
  'WRONG_CREDENTIALS',
  'TOO_MANY_ATTEMPTS',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_SETUP_NEEDED',
] as const;
const SECOND_STEP = [
  'CHALLENGE_ENDED',
  'SECOND_FACTOR_WRONG',
  'SECOND_FACTOR_NOT_PROPOSED',
  'TOO_MANY_ATTEMPTS',
] as const;

@Controller('v1')
export class SessionController {
  constructor(
    @Inject(BeginAccess) private readonly begin: BeginAccess,
    @Inject(MakeAccess) private readonly make: MakeAccess,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SETTINGS)
    private readonly settings: Pick<
      Settings,
      'tokenDays' | 'tokenMaxDays' | 'secondFactorRequired' | 'testClock'
    >,
  ) {}

  @Get('sign-ins/terms')
  @Endpoint({
    permission: 'session.begin',
    returns: signInTermsSchema,
    summary:
      'How people sign in here: whether officials need a second factor, and whether it is a demonstration',
  })
  terms(): z.output<typeof signInTermsSchema> {
    const { secondFactorRequired, testClock } = this.settings;
    // Only a demonstration has a clock of its own; in production neither starts (libs/platform, config).
    return { secondFactorRequired, demo: testClock };
  }

  @Post('sessions')
  @Endpoint({
    permission: 'session.begin',
    returns: begunSessionSchema,
    summary: 'Sign in as a browser: sets the session cookie, unless a second factor is needed',
    status: 201,
    problems: FIRST_STEP,
  })
  async create(
    @ZodBody(signInSchema) body: z.output<typeof signInSchema>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const admitted = await this.begin.byPassword(body, request.ip ?? '', OF_A_BROWSER);
    return begunView(admitted, false, await this.make.session(admitted, request, response));
  }

  @Post('sessions/second-factor')
  @Endpoint({
    permission: 'session.begin',
    returns: begunSessionSchema,
    summary: 'Second step of signing in as a browser: sets the session cookie',
    status: 201,
    problems: SECOND_STEP,
  })
  async createBySecondFactor(
    @ZodBody(answerChallengeSchema) body: Answer,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const admitted = await this.begin.bySecondFactor(body, 'session', request.ip ?? '');
    return begunView(admitted, true, await this.make.session(admitted, request, response));
  }

  @Post('sign-ins/second-factor-setup')
  @HttpCode(200)
  @Endpoint({
    permission: 'session.begin',
    returns: proposedFactorSchema,
    summary: 'A second factor for an account that must have one; its first code ends the sign-in',
    problems: ['CHALLENGE_ENDED', 'SECOND_FACTOR_ON'],
  })
  proposeFactor(
    @ZodBody(challengeSchema) { challenge }: z.output<typeof challengeSchema>,
  ): Promise<ProposedFactor> {
    return this.begin.proposeFactor(challenge);
  }

  @Get('sessions/current')
  @Endpoint({ permission: 'session.read', returns: sessionSchema, summary: 'Who is signed in' })
  async current(@TheCaller() { actor, csrfToken }: Caller): Promise<SessionView> {
    const [person, isOn] = await Promise.all([
      ownAccount(this.repositories.people, actor.id),
      this.secondFactor.isOn(actor.id),
    ]);
    return {
      person: personView(person),
      secondFactor: isOn ? 'on' : 'off',
      ...(csrfToken && { csrfToken }),
    };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Endpoint({
    permission: 'session.end',
    returns: 'nothing',
    summary: 'Sign out; a token that calls this is revoked',
    status: 204,
    alsoForReaders: true,
  })
  async end(@TheCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    const { actor, by, credentialId } = caller;
    if (by === 'token') await this.repositories.apiTokens.revoke(credentialId);
    else await this.repositories.sessions.end(credentialId);
    await this.audit.done(actor, 'sign-out', actor.id, { by });
    if (by === 'session') clearSessionCookie(response);
  }

  @Post('tokens')
  @Endpoint({
    permission: 'session.begin',
    returns: tokenSchema,
    summary: 'Sign in as a program: a bearer token with the rights of the person, or to read only',
    status: 201,
    problems: [...FIRST_STEP, 'TOKEN_LIFE_TOO_LONG', 'TOKENS_USED_UP'],
  })
  async createToken(
    @ZodBody(createTokenSchema) body: z.output<typeof createTokenSchema>,
    @Req() request: ApiRequest,
  ): Promise<Token> {
    const { name, access, days = this.settings.tokenDays } = body;
    const { tokenMaxDays } = this.settings;
    if (days > tokenMaxDays)
      throw new ProblemError('TOKEN_LIFE_TOO_LONG', `A token is good for at most ${tokenMaxDays} days here.`);
    const address = request.ip ?? '';
    const admitted = await this.begin.byPassword(body, address, { purpose: 'token', name, access, days });
    return { ...(await this.make.token(admitted, address)), secondFactor: 'off' };
  }

  @Post('tokens/second-factor')
  @Endpoint({
    permission: 'session.begin',
    returns: tokenSchema,
    summary: 'Second step of signing in as a program',
    status: 201,
    problems: [...SECOND_STEP, 'TOKENS_USED_UP'],
  })
  async createTokenBySecondFactor(
    @ZodBody(answerChallengeSchema) body: Answer,
    @Req() request: ApiRequest,
  ): Promise<Token> {
    const address = request.ip ?? '';
    const admitted = await this.begin.bySecondFactor(body, 'token', address);
    return { ...(await this.make.token(admitted, address)), secondFactor: 'on', ...codesOf(admitted) };
  }
}
