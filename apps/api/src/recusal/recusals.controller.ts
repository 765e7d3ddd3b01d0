import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  endRecusalSchema,
  idSchema,
  ownRecusalExportQuerySchema,
  ownRecusalQuerySchema,
  pageSchema,
  recusalQuerySchema,
  recusalSchema,
  recuseSchema,
  recusedSchema,
  recusalExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { RECUSAL_COLUMNS } from './recusal-columns.js';
import { type RecusalView, recusalView } from './recusal-view.js';
import { Recusals, type Recused } from './recusals.js';

type RecusedView = Omit<Recused, 'recusal'> & { readonly recusal: RecusalView };

/** From whose matters officials keep out: declared by themselves, ordered and ended by a supervisor. */
@Controller('v1')
export class RecusalsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(Recusals) private readonly recusals: Recusals,
  ) {}

  @Get('account/recusals')
  @Endpoint({
    permission: 'recusal.declare',
    returns: pageSchema(recusalSchema),
    summary: 'From what one keeps out, with the reasons',
  })
  own(
    @ZodQuery(ownRecusalQuerySchema) query: z.output<typeof ownRecusalQuerySchema>,
    @Me() { id }: Actor,
  ): Promise<Page<RecusalView>> {
    return this.page({ ...query, personId: id }, query);
  }

  @ExportEndpoint('recusal.declare', 'From what one keeps out', 'account/recusals/export')
  async exportOwn(
    @ZodQuery(ownRecusalExportQuerySchema) query: z.output<typeof ownRecusalExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'own-recusals',
        title: words('我的回避', 'Own recusals'),
        columns: RECUSAL_COLUMNS,
        query,
        page: (place) => this.page({ ...query, personId: actor.id }, place),
      },
    );
  }

  @Post('account/recusals')
  @HttpCode(200)
  @Endpoint({
    permission: 'recusal.declare',
    returns: recusedSchema,
    summary: 'Declare an interest in an organisation: its cases that one holds go back to the queue',
    once: true,
    problems: ['RECUSAL_STANDING'],
  })
  async declare(
    @ZodBody(recuseSchema) body: z.output<typeof recuseSchema>,
    @Me() actor: Actor,
  ): Promise<RecusedView> {
    return recusedView(await this.recusals.recuse(actor.id, body, actor));
  }

  @Get('recusals')
  @Endpoint({
    permission: 'recusal.read',
    returns: pageSchema(recusalSchema),
    summary: 'Who keeps out of what; those that have ended by ended=true',
  })
  register(
    @ZodQuery(recusalQuerySchema) query: z.output<typeof recusalQuerySchema>,
  ): Promise<Page<RecusalView>> {
    return this.page(query, query);
  }

  @ExportEndpoint('recusal.read', 'The recusals of the register', 'recusals/export')
  async export(
    @ZodQuery(recusalExportQuerySchema) query: z.output<typeof recusalExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'recusals',
        title: words('回避登记', 'Recusals'),
        columns: RECUSAL_COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
  }

  @Post('people/:id/recusals')
  @HttpCode(200)
  @Endpoint({
    permission: 'recusal.order',
    returns: recusedSchema,
    summary:
      'Order that an official keeps out of what concerns an organisation, as when its people ask for it',
    once: true,
    problems: ['NOT_FOUND', 'RECUSAL_STANDING'],
  })
  async order(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(recuseSchema) body: z.output<typeof recuseSchema>,
    @Me() actor: Actor,
  ): Promise<RecusedView> {
    return recusedView(await this.recusals.recuse(id, body, actor));
  }

  @Post('people/:id/recusals/end')
  @HttpCode(200)
  @Endpoint({
    permission: 'recusal.order',
    returns: recusalSchema,
    summary: 'End a recusal whose reason has ceased; nobody ends his own',
    once: true,
    problems: ['NOT_FOUND', 'SAME_PERSON', 'RECUSAL_STANDING'],
  })
  async end(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(endRecusalSchema) { uscc, reason }: z.output<typeof endRecusalSchema>,
    @Me() actor: Actor,
  ): Promise<RecusalView> {
    return recusalView(await this.recusals.end(id, uscc, reason, actor));
  }

  private async page(
    { personId, uscc, ended, sort }: Omit<z.output<typeof recusalQuerySchema>, 'cursor' | 'limit'>,
    { limit, cursor }: PageRequest,
  ): Promise<Page<RecusalView>> {
    const filter = { personId, uscc, inForce: !ended, sort };
    const found = await this.repositories.recusals.list(filter, { limit, cursor });
    return { ...found, items: found.items.map(recusalView) };
  }
}

function recusedView({ recusal, ...work }: Recused): RecusedView {
  return { recusal: recusalView(recusal), ...work };
}
