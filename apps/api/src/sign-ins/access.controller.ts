import { Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { accessSchema, idSchema, listSchema, reasonSchema } from '@xinxiu/contracts';
import { type Actor, isSamePerson } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type Caller, Me, TheCaller } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { EndAccess } from '../people/end-access.js';
import { knownPerson } from '../people/known-person.js';
import { clearSessionCookie } from '../people/session-cookie.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { SecondFactor } from '../second-factor/second-factor.js';
import { type AccessView, OwnAccess } from './own-access.js';

type Reason = z.output<typeof reasonSchema>;

/** Sessions and tokens as things that can be seen and ended. */
@Controller('v1')
export class AccessController {
  constructor(
    @Inject(OwnAccess) private readonly access: OwnAccess,
    @Inject(EndAccess) private readonly endAccess: EndAccess,
    @Inject(SecondFactor) private readonly factor: SecondFactor,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
  ) {}

  @Get('account/sign-ins')
  @Endpoint({
    permission: 'account.read',
    returns: listSchema(accessSchema),
    summary: 'The own sessions and tokens, newest first',
  })
  async list(@TheCaller() caller: Caller): Promise<{ items: AccessView[] }> {
    return { items: await this.access.list(caller) };
  }

  @Delete('account/sign-ins/:id')
  @HttpCode(204)
  @Endpoint({
    permission: 'account.write',
    returns: 'nothing',
    summary: 'End one of the own sessions or tokens',
    status: 204,
  })
  end(@ZodParam('id', idSchema) id: string, @TheCaller() caller: Caller): Promise<void> {
    return this.access.end(caller, id);
  }

  @Delete('account/sign-ins')
  @HttpCode(204)
  @Endpoint({
    permission: 'account.write',
    returns: 'nothing',
    summary: 'Sign out everywhere: every own session and token ends, this one too',
    status: 204,
  })
  async endAll(@Me() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endAccess.allOf(actor);
    clearSessionCookie(response);
    await this.audit.done(actor, 'all-access-ended', actor.id);
  }

  @Post('people/:id/sign-out')
  @HttpCode(204)
  @Endpoint({
    permission: 'person.end-access',
    returns: 'nothing',
    summary: 'End every session and token of a person, with a reason',
    status: 204,
  })
  async endOfPerson(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(reasonSchema) { reason }: Reason,
    @Me() actor: Actor,
  ): Promise<void> {
    await this.endAccess.allOf(await knownPerson(this.repositories.people, id));
    await this.audit.done(actor, 'all-access-ended', id, { reason });
  }

  @Post('people/:id/second-factor-reset')
  @HttpCode(204)
  @Endpoint({
    permission: 'person.reset-second-factor',
    returns: 'nothing',
    summary: 'Take a lost second factor from a person, with a reason; ends every session and token',
    status: 204,
    problems: ['SECOND_FACTOR_OFF', 'NOT_YOUR_OWN'],
  })
  async resetFactor(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(reasonSchema) { reason }: Reason,
    @Me() actor: Actor,
  ): Promise<void> {
    // A stolen session of an administrator must not free itself of its second factor.
    if (isSamePerson(actor, { id }))
      throw new ProblemError('NOT_YOUR_OWN', 'Another administrator resets your second factor.');
    const person = await knownPerson(this.repositories.people, id);
    await this.factor.reset(person);
    await this.audit.done(actor, 'second-factor-reset', id, { reason });
    await this.notices.tell(person, 'second-factor-reset', { note: reason });
  }
}
