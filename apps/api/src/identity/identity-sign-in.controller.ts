import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  begunSessionSchema,
  heldInvitationSchema,
  identityOpeningSchema,
  identityRedirectSchema,
  identityReturnSchema,
  identityServiceSchema,
} from '@xinxiu/contracts';
import type { Response } from 'express';
import type { z } from 'zod';
import { CODES_PER_MINUTE } from '../accounts/accounts.controller.js';
import { Endpoint } from '../http/endpoint.js';
import type { ApiRequest } from '../http/request-context.js';
import { SharedRates } from '../http/shared-rates.js';
import { ZodBody } from '../http/zod.pipe.js';
import { type SessionView, begunView } from '../people/session-view.js';
import { SecondFactor } from '../second-factor/second-factor.js';
import { MakeAccess } from '../sign-ins/make-access.js';
import { clearFlowCookie, flowSecretOf, setFlowCookie } from './flow-cookie.js';
import { IdentityService } from './identity-service.js';
import { FLOW_LIFE_MS, IdentitySignIn } from './identity-sign-in.js';
import { OpenByIdentity } from './open-by-identity.js';

/** The third way in: a browser, by an identity service. */
@Controller('v1/identity-service')
export class IdentitySignInController {
  constructor(
    @Inject(IdentityService) private readonly service: IdentityService,
    @Inject(IdentitySignIn) private readonly signIn: IdentitySignIn,
    @Inject(OpenByIdentity) private readonly opening: OpenByIdentity,
    @Inject(SharedRates) private readonly rates: SharedRates,
    @Inject(MakeAccess) private readonly make: MakeAccess,
    @Inject(SecondFactor) private readonly factor: SecondFactor,
  ) {}

  @Get()
  @Endpoint({
    permission: 'session.begin',
    returns: identityServiceSchema,
    summary: 'Whether one can sign in by an identity service here',
  })
  read(): z.output<typeof identityServiceSchema> {
    return { on: this.service.isOn, name: this.service.name };
  }

  @Post('sign-ins')
  @HttpCode(201)
  @Endpoint({
    permission: 'session.begin',
    returns: identityRedirectSchema,
    summary:
      'Begin to sign in by the identity service: where the browser goes; sets a cookie that it brings back',
    status: 201,
    problems: ['IDENTITY_SERVICE_OFF', 'IDENTITY_SERVICE_UNAVAILABLE'],
  })
  async begin(@Res({ passthrough: true }) response: Response): Promise<{ url: string }> {
    const { url, secret } = await this.signIn.begin();
    setFlowCookie(response, secret, FLOW_LIFE_MS);
    return { url };
  }

  @Post('openings')
  @HttpCode(201)
  @Endpoint({
    permission: 'account.open',
    returns: identityOpeningSchema,
    summary:
      'Begin to open the account that one was invited to by the identity service instead of a password; it ends as a sign-in does',
    status: 201,
    problems: ['CODE_INVALID', 'IDENTITY_SERVICE_OFF', 'IDENTITY_SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS'],
  })
  async beginOpening(
    @ZodBody(heldInvitationSchema) { code }: z.output<typeof heldInvitationSchema>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ url: string; username: string }> {
    this.rates.take('account-code', CODES_PER_MINUTE, request.ip ?? '');
    const held = await this.opening.held(code);
    const { url, secret } = await this.signIn.begin(held);
    setFlowCookie(response, secret, FLOW_LIFE_MS);
    return { url, username: held.username };
  }

  @Post('sign-ins/completion')
  @Endpoint({
    permission: 'session.begin',
    returns: begunSessionSchema,
    summary: 'What the identity service sent the browser back with: sets the session cookie',
    status: 201,
    problems: [
      'IDENTITY_FLOW_ENDED',
      'IDENTITY_REFUSED',
      'IDENTITY_UNBOUND',
      'IDENTITY_TAKEN',
      'CODE_INVALID',
      'IDENTITY_SERVICE_OFF',
      'IDENTITY_SERVICE_UNAVAILABLE',
      'SECOND_FACTOR_NEEDED',
      'SECOND_FACTOR_SETUP_NEEDED',
    ],
  })
  async complete(
    @ZodBody(identityReturnSchema) body: z.output<typeof identityReturnSchema>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const secret = flowSecretOf(request);
    clearFlowCookie(response);
    const admitted = await this.signIn.complete(body, secret, request.ip ?? '');
    const isOn = await this.factor.isOn(admitted.person.id);
    return begunView(admitted, isOn, await this.make.session(admitted, request, response));
  }
}
