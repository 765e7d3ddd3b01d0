import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type AGENT_ACT_SORTS,
  agentActExportQuerySchema,
  agentActQuerySchema,
  agentActSchema,
  authorisationExportQuerySchema,
  authorisationListQuerySchema,
  authorisationSchema,
  giveAuthorisationSchema,
  idSchema,
  pageSchema,
  takeBackSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import { COUNTY, type Page, type PageRequest, type Repositories, type Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { AGENT_ACT_COLUMNS, AUTHORISATION_COLUMNS } from './authorisation-columns.js';
import {
  type AgentActView,
  type AuthorisationView,
  agentActView,
  authorisationView,
} from './authorisation-view.js';
import { AuthoriseAgent } from './authorise-agent.js';

type ActSort = (typeof AGENT_ACT_SORTS)[number];
type AuthorisationSort = z.output<typeof authorisationListQuerySchema>['sort'];

/** Whom a business lets act for which of its records, until when (授权委托书). */
@Controller('v1/authorisations')
export class AuthorisationsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuthoriseAgent) private readonly agents: AuthoriseAgent,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Post()
  @Endpoint({
    permission: 'authorisation.give',
    returns: authorisationSchema,
    summary: 'Let an agent act for own records until a day, both told by mail',
    status: 201,
    once: true,
    problems: [
      'AGENT_UNKNOWN',
      'AUTHORISATION_IMPOSSIBLE',
      'AUTHORISATION_EXISTS',
      'RECORD_NOT_YOURS',
      'FILE_UNKNOWN',
    ],
  })
  async give(
    @ZodBody(giveAuthorisationSchema) body: z.output<typeof giveAuthorisationSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<AuthorisationView> {
    return authorisationView(await this.agents.give(body, actor, scope), this.agents.today());
  }

  @Get()
  @Endpoint({
    permission: 'authorisation.read',
    returns: pageSchema(authorisationSchema),
    summary: 'Authorisations: all that the business gave; of an agent those that live or begin later',
  })
  list(
    @ZodQuery(authorisationListQuerySchema)
    { sort, ...page }: z.output<typeof authorisationListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<AuthorisationView>> {
    return this.page(scope, sort, page);
  }

  @ExportEndpoint('authorisation.read', 'The authorisations of the list')
  async export(
    @ZodQuery(authorisationExportQuerySchema) query: z.output<typeof authorisationExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'authorisations',
        title: words('代理授权', 'Agents'),
        columns: AUTHORISATION_COLUMNS,
        query,
        page: (place) => this.page(scope, query.sort, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({ permission: 'authorisation.read', returns: authorisationSchema, summary: 'One authorisation' })
  async read(@ZodParam('id', idSchema) id: string, @MyScope() scope: Scope): Promise<AuthorisationView> {
    return authorisationView(await this.agents.get(scope, id), this.agents.today());
  }

  @Get(':id/acts')
  @Endpoint({
    permission: 'authorisation.acts.read',
    returns: pageSchema(agentActSchema),
    summary: 'What the agent did or tried by an authorisation, newest first unless sorted',
  })
  async acts(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(agentActQuerySchema) { sort, ...page }: z.output<typeof agentActQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<AgentActView>> {
    await this.agents.get(scope, id);
    return this.actsPage(id, sort, page);
  }

  @ExportEndpoint(
    'authorisation.acts.read',
    'What the agent did or tried by an authorisation',
    ':id/acts/export',
  )
  async exportActs(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(agentActExportQuerySchema) query: z.output<typeof agentActExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.agents.get(scope, id);
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'agent-acts',
        title: words('代理办理记录', 'Acts of an agent'),
        columns: AGENT_ACT_COLUMNS,
        query,
        page: (place) => this.actsPage(id, query.sort, place),
      },
    );
  }

  @Post(':id/taking-back')
  @HttpCode(200)
  @Endpoint({
    permission: 'authorisation.take-back',
    returns: authorisationSchema,
    summary: 'Take an authorisation back: it ends with the next request of the agent, both told by mail',
    once: true,
    problems: ['AUTHORISATION_ENDED'],
  })
  async takeBack(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(takeBackSchema) { reason }: z.output<typeof takeBackSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<AuthorisationView> {
    return authorisationView(await this.agents.takeBack(id, reason, actor, scope), this.agents.today());
  }

  @Post(':id/giving-up')
  @HttpCode(200)
  @Endpoint({
    permission: 'authorisation.give-up',
    returns: authorisationSchema,
    summary:
      'Give an authorisation up as its agent, also one that begins later: it ends at once, both told by mail',
    once: true,
    problems: ['AUTHORISATION_ENDED'],
  })
  async giveUp(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(takeBackSchema) { reason }: z.output<typeof takeBackSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<AuthorisationView> {
    return authorisationView(await this.agents.giveUp(id, reason, actor, scope), this.agents.today());
  }

  private async page(
    scope: Scope,
    sort: AuthorisationSort,
    page: PageRequest,
  ): Promise<Page<AuthorisationView>> {
    const today = this.agents.today();
    const found = await this.repositories.authorisations.page(scope, sort, page);
    return { ...found, items: found.items.map((one) => authorisationView(one, today)) };
  }

  private async actsPage(
    authorisation: string,
    sort: ActSort,
    page: PageRequest,
  ): Promise<Page<AgentActView>> {
    const found = await this.repositories.audit.list(COUNTY, { authorisation, sort }, page);
    return { ...found, items: found.items.map(agentActView) };
  }
}
