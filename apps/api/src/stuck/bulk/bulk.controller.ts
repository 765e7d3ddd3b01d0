import { Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type BulkActAnswer,
  type BulkBegun,
  type BulkItemAnswer,
  bulkActSchema,
  bulkBegunSchema,
  bulkExportQuerySchema,
  bulkItemSchema,
  bulkItemsExportQuerySchema,
  bulkItemsQuerySchema,
  bulkListQuerySchema,
  bulkNumberSchema,
  bulkStuckSchema,
  pageSchema,
  stopBulkSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { BulkAct, Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../../exports/export-endpoint.js';
import { ListExports } from '../../exports/list-exports.js';
import { Endpoint } from '../../http/endpoint.js';
import { requiredKey } from '../../http/idempotency-key.js';
import type { Language } from '../../http/problem-document.js';
import { AskedLanguage, Me } from '../../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../../http/zod.pipe.js';
import { REPOSITORIES } from '../../platform/tokens.js';
import { BulkActs } from './bulk-acts.js';
import { BULK_COLUMNS, BULK_ITEM_COLUMNS } from './bulk-columns.js';
import { bulkItemView, bulkView } from './bulk-view.js';

type ItemsQuery = Omit<z.output<typeof bulkItemsQuerySchema>, 'cursor' | 'limit'>;

/** The same with many things that are stuck: tried out, begun, followed item by item, stopped. */
@Controller('v1/stuck/bulk')
export class BulkController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'bulk'>,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(BulkActs) private readonly acts: BulkActs,
  ) {}

  @Post()
  @HttpCode(200)
  @Endpoint({
    permission: 'stuck.bulk',
    returns: bulkBegunSchema,
    summary:
      'Do the same with many things that are stuck; with `dryRun` only say which can be acted on, and why not. Idempotency-Key is required',
    needsKey: true,
    once: true,
    problems: [
      'NOT_FOUND',
      'FORBIDDEN',
      'BULK_TOO_MANY',
      'BULK_NOTHING_ELIGIBLE',
      'ASSIGNEE_OUTSIDE',
      'IDEMPOTENCY_KEY_MISSING',
      'UNAVAILABLE',
    ],
  })
  start(
    @ZodBody(bulkStuckSchema) wanted: z.output<typeof bulkStuckSchema>,
    @Headers('idempotency-key') key: string | undefined,
    @Me() actor: Actor,
  ): Promise<BulkBegun> {
    return this.acts.start(wanted, actor, requiredKey(key));
  }

  @Get()
  @Endpoint({
    permission: 'stuck.read',
    returns: pageSchema(bulkActSchema),
    summary: 'Bulk acts on what is stuck, newest first unless sorted, and how far each has come',
  })
  list(
    @ZodQuery(bulkListQuerySchema) query: z.output<typeof bulkListQuerySchema>,
    @Me() actor: Actor,
  ): Promise<Page<BulkActAnswer>> {
    return this.page(query.sort, actor, query);
  }

  @ExportEndpoint('stuck.read', 'The bulk acts on what is stuck')
  async export(
    @ZodQuery(bulkExportQuerySchema) query: z.output<typeof bulkExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const page = (place: PageRequest) => this.page(query.sort, actor, place);
    await this.exports.send(
      response,
      { actor, language },
      { name: 'bulk-acts', title: words('批量处理', 'Bulk acts'), columns: BULK_COLUMNS, query, page },
    );
  }

  @Get(':number')
  @Endpoint({
    permission: 'stuck.read',
    returns: bulkActSchema,
    summary: 'How far a bulk act has come: how many items stand where',
    problems: ['NOT_FOUND'],
  })
  async read(
    @ZodParam('number', bulkNumberSchema) number: string,
    @Me() actor: Actor,
  ): Promise<BulkActAnswer> {
    return this.view(await this.acts.get(number), actor);
  }

  @Get(':number/items')
  @Endpoint({
    permission: 'stuck.read',
    returns: pageSchema(bulkItemSchema),
    summary: 'The items of a bulk act and what became of each; solved only what has passed',
    problems: ['NOT_FOUND'],
  })
  items(
    @ZodParam('number', bulkNumberSchema) number: string,
    @ZodQuery(bulkItemsQuerySchema) query: z.output<typeof bulkItemsQuerySchema>,
  ): Promise<Page<BulkItemAnswer>> {
    return this.itemPage(number, query, query);
  }

  @ExportEndpoint('stuck.read', 'The items of a bulk act', ':number/items/export')
  async exportItems(
    @ZodParam('number', bulkNumberSchema) number: string,
    @ZodQuery(bulkItemsExportQuerySchema) query: z.output<typeof bulkItemsExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const page = (place: PageRequest) => this.itemPage(number, query, place);
    const title = words(`批量处理 ${number}`, `Bulk act ${number}`);
    await this.exports.send(
      response,
      { actor, language },
      { name: `bulk-acts/${number}`, title, columns: BULK_ITEM_COLUMNS, query, page },
    );
  }

  @Post(':number/stop')
  @HttpCode(200)
  @Endpoint({
    permission: 'stuck.bulk',
    returns: bulkActSchema,
    summary: 'Stop a bulk act: what has not had its turn is left; what was done stays done',
    problems: ['NOT_FOUND', 'FORBIDDEN', 'UNAVAILABLE'],
  })
  async stop(
    @ZodParam('number', bulkNumberSchema) number: string,
    @ZodBody(stopBulkSchema) { reason }: z.output<typeof stopBulkSchema>,
    @Me() actor: Actor,
  ): Promise<BulkActAnswer> {
    return this.view(await this.acts.stop(number, actor, reason), actor);
  }

  private async view(act: BulkAct, actor: Actor): Promise<BulkActAnswer> {
    const counts = await this.repositories.bulk.counts([act.id]);
    return bulkView(act, counts.get(act.id) ?? {}, actor);
  }

  private async page(
    sort: z.output<typeof bulkListQuerySchema>['sort'],
    actor: Actor,
    { limit, cursor }: PageRequest,
  ): Promise<Page<BulkActAnswer>> {
    const { bulk } = this.repositories;
    const found = await bulk.page(sort, { limit, cursor });
    const counts = await bulk.counts(found.items.map(({ id }) => id));
    return { ...found, items: found.items.map((act) => bulkView(act, counts.get(act.id) ?? {}, actor)) };
  }

  private async itemPage(
    number: string,
    { state, sort }: ItemsQuery,
    { limit, cursor }: PageRequest,
  ): Promise<Page<BulkItemAnswer>> {
    const { id } = await this.acts.get(number);
    const found = await this.repositories.bulk.itemsOf(id, state, sort, { limit, cursor });
    return { ...found, items: found.items.map(bulkItemView) };
  }
}
