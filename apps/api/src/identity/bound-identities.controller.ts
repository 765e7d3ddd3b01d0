import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  bindIdentitySchema,
  boundIdentitySchema,
  idSchema,
  listSchema,
  reasonSchema,
} from '@xinxiu/contracts';
import { type Actor, isSamePerson } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { EndAccess } from '../people/end-access.js';
import { knownPerson } from '../people/known-person.js';
import { OnePerson } from '../staff/one-person.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { IdentityService } from './identity-service.js';

interface IdentityView {
  readonly issuer: string;
  readonly subject: string;
  readonly boundAt: string;
}

/** Which person of the identity service is which of ours: bound by an administrator, who knows both. */
@Controller('v1/people/:id/identities')
export class BoundIdentitiesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(IdentityService) private readonly service: IdentityService,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'person.identity.read',
    returns: listSchema(boundIdentitySchema),
    summary: 'As whom of the identity service a person signs in',
  })
  async list(@ZodParam('id', idSchema) id: string): Promise<{ items: IdentityView[] }> {
    await knownPerson(this.repositories.people, id);
    const bound = await this.repositories.identities.ofPerson(id);
    return {
      items: bound.map(({ issuer, subject, boundAt }) => ({
        issuer,
        subject,
        boundAt: new Date(boundAt).toISOString(),
      })),
    };
  }

  @Post()
  @HttpCode(204)
  @Endpoint({
    permission: 'person.bind-identity',
    returns: 'nothing',
    summary: 'Let a person sign in as somebody of the identity service, with a reason',
    status: 204,
    problems: ['IDENTITY_TAKEN', 'IDENTITY_SERVICE_OFF', 'NOT_YOUR_OWN'],
  })
  async bind(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(bindIdentitySchema) { subject, reason }: z.output<typeof bindIdentitySchema>,
    @Me() actor: Actor,
  ): Promise<void> {
    // Another way in for oneself is what a stolen session would make first.
    if (isSamePerson(actor, { id }))
      throw new ProblemError('NOT_YOUR_OWN', 'Another administrator binds your identity.');
    const person = await knownPerson(this.repositories.people, id);
    const { issuer } = this.service;
    const bound = { personId: id, issuer, subject, boundAt: this.now() };
    if (!(await this.repositories.identities.bind(bound)))
      throw new ProblemError('IDENTITY_TAKEN', 'This identity is bound to an account already.');
    await this.one.byIdentity(person, actor);
    await this.audit.done(actor, 'identity-bound', id, { issuer, reason });
    await this.notices.tell(person, 'identity-bound', { note: reason });
  }

  @Post('removal')
  @HttpCode(204)
  @Endpoint({
    permission: 'person.bind-identity',
    returns: 'nothing',
    summary: 'Let a person no longer sign in by the identity service, with a reason; all of his access ends',
    status: 204,
  })
  async unbind(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(reasonSchema) { reason }: z.output<typeof reasonSchema>,
    @Me() actor: Actor,
  ): Promise<void> {
    const person = await knownPerson(this.repositories.people, id);
    await this.one.byIdentity(person, actor);
    const count = await this.repositories.identities.unbindAll(id);
    await this.access.allOf(person);
    await this.audit.done(actor, 'identity-unbound', id, { count, reason });
    await this.notices.tell(person, 'identity-unbound', { note: reason });
  }
}
