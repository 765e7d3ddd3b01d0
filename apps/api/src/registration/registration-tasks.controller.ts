import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  decideRegistrationSchema,
  decidedRegistrationSchema,
  idSchema,
  pageSchema,
  registrationTaskExportQuerySchema,
  registrationTaskQuerySchema,
  registrationTaskSchema,
} from '@xinxiu/contracts';
import { type Actor, isSamePerson, recusedFromMessage, words } from '@xinxiu/domain';
import {
  COUNTY,
  type Page,
  type PageRequest,
  type Repositories,
  type Scope,
  type StoredRegistration,
} from '@xinxiu/persistence';
import type { RegistrationAnswer } from '@xinxiu/workflows';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { updateIdOf } from '../cases/update-id.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { FileDownloads } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import { requiredKey } from '../http/idempotency-key.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { OfficeAddresses } from '../staff/office-addresses.js';
import { OnePerson } from '../staff/one-person.js';
import { REGISTRATION_COLUMNS } from './registration-columns.js';
import { RegistrationEngine } from './registration-engine.js';
import {
  type RegistrationTaskView,
  type RegistrationViewer,
  registrationTaskView,
} from './registration-view.js';

/** Registrations as tasks of the credit office. Other departments know of none. */
@Controller('v1/registration-tasks')
export class RegistrationTasksController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(RegistrationEngine) private readonly engine: RegistrationEngine,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(OfficeAddresses) private readonly offices: OfficeAddresses,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'registration.read',
    returns: pageSchema(registrationTaskSchema),
    summary: 'Registrations that wait or were decided, the most urgent first',
  })
  async page(
    @ZodQuery(registrationTaskQuerySchema) query: z.output<typeof registrationTaskQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<RegistrationTaskView>> {
    return this.pageOf(query, actor, scope, query);
  }

  @ExportEndpoint('registration.read', 'The registrations of the list')
  async export(
    @ZodQuery(registrationTaskExportQuerySchema) query: z.output<typeof registrationTaskExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'registrations',
        title: words('注册审核', 'Registrations'),
        columns: REGISTRATION_COLUMNS,
        query,
        page: (place) => this.pageOf(query, actor, scope, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'registration.read',
    returns: registrationTaskSchema,
    summary: 'One registration, and whether its organisation has an account already',
    problems: ['NOT_FOUND'],
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<RegistrationTaskView> {
    const found = await this.get(scope, id);
    const accounts = await this.repositories.people.ofOrganisation(found.uscc);
    const view = registrationTaskView(found, await this.viewer(actor));
    return { ...view, accountExists: accounts.length > 0 };
  }

  @Get(':id/proofs/:fileId')
  @Endpoint({
    permission: 'registration.read',
    returns: 'file',
    summary: 'Download a proof of identity',
    problems: ['NOT_FOUND'],
  })
  async proof(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.get(scope, id);
    const named = found.proofs.some((proof) => proof.id === fileId);
    const file = named ? await this.repositories.files.find(COUNTY, fileId) : undefined;
    if (!file) throw new ProblemError('NOT_FOUND', 'The registration has no such proof.');
    await this.downloads.send(response, actor, file, { registrationId: id });
  }

  @Post(':id/decision')
  @HttpCode(200)
  @Endpoint({
    permission: 'registration.decide',
    returns: decidedRegistrationSchema,
    summary: 'Approve, which opens the account, or refuse with reasons',
    needsKey: true,
    problems: [
      'NOT_FOUND',
      'IDEMPOTENCY_KEY_MISSING',
      'NOT_YOURS',
      'RECUSED',
      'REGISTRATION_DECIDED',
      'REASONS_MISSING',
      'ACCOUNT_EXISTS',
      'ADDRESS_OF_OFFICIAL',
      'IN_PROGRESS',
    ],
  })
  async decide(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(decideRegistrationSchema) body: z.output<typeof decideRegistrationSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() request: ApiRequest,
  ): Promise<RegistrationAnswer> {
    const found = await this.get(scope, id);
    const { outcome } = body;
    const reasons = body.reasons.map(({ article, ...rest }) => ({
      ...rest,
      ...(article !== undefined && { article }),
    }));
    const updateId = updateIdOf(actor.id, id, outcome, requiredKey(request.get('idempotency-key')));
    try {
      await this.assertNotOwn(found, actor);
      if (outcome === 'approve' && !found.state?.decision) await this.offices.assertNone(found.email);
      const answer = await this.engine.decide(id, { outcome, actor, reasons }, updateId);
      return answer ?? (await this.afterEnd(found.id, updateId));
    } catch (error) {
      if (error instanceof ProblemError) {
        await this.audit.refused(actor, id, error, request.requestId, `registration-${outcome}`);
      }
      throw error;
    }
  }

  /** He may have taken the address since it was submitted; an end of the recusal does not let him either. @throws ProblemError RECUSED */
  private async assertNotOwn(registration: StoredRegistration, actor: Actor): Promise<void> {
    if (registration.state?.decision) return;
    const officials = await this.one.registers(registration);
    if (!officials.some((id) => isSamePerson(actor, { id }))) return;
    const { uscc } = registration;
    throw new ProblemError('RECUSED', recusedFromMessage(uscc));
  }

  /** The workflow has ended: the same decision is acknowledged again, another one comes too late. */
  private async afterEnd(id: string, updateId: string): Promise<RegistrationAnswer> {
    const state = (await this.repositories.registrations.find(id))?.state;
    if (!state?.decision)
      throw new ProblemError('UNAVAILABLE', 'It cannot be reached now.', { retryAfter: 5 });
    const { status, deadline, decision } = state;
    if (decision.causationId === updateId) {
      return { registrationId: id, status, ...(deadline && { due: deadline.due }) };
    }
    const { by, at } = decision;
    throw new ProblemError('REGISTRATION_DECIDED', `It was ${status} by ${by.name} at ${at}.`, {
      by: by.name,
      at,
    });
  }

  private async pageOf(
    { status: standing, q, sort }: Omit<z.output<typeof registrationTaskQuerySchema>, 'limit' | 'cursor'>,
    actor: Actor,
    scope: Scope,
    { limit, cursor }: PageRequest,
  ): Promise<Page<RegistrationTaskView>> {
    if (scope.kind !== 'county') return { items: [], total: 0 };
    const page = await this.repositories.registrations.page({ standing, q }, sort, { limit, cursor });
    const viewer = await this.viewer(actor);
    return { ...page, items: page.items.map((one) => registrationTaskView(one, viewer)) };
  }

  private async viewer(actor: Actor): Promise<RegistrationViewer> {
    return { actor, confirmed: await this.repositories.confirmedCodes.inForce() };
  }

  /** One that was submitted. @throws ProblemError NOT_FOUND */
  private async get(scope: Scope, id: string): Promise<StoredRegistration> {
    const found = scope.kind === 'county' ? await this.repositories.registrations.find(id) : undefined;
    if (found?.state) return found;
    throw new ProblemError('NOT_FOUND', 'The credit office has no registration with this id.');
  }
}
