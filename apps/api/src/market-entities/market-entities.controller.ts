import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  type MarketEntityListQuery,
  listImportResultSchema,
  marketEntityExportQuerySchema,
  marketEntityImportQuerySchema,
  marketEntityListQuerySchema,
  marketEntitySchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, MARKET_ENTITY_FIELDS, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, StoredMarketEntity } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import type { Column } from '../exports/column.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { type ApiRequest, AskedLanguage, Me } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { fromRequest } from '../imports/from-request.js';
import type { ListImport } from '../lists/take-list.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ImportMarketEntities } from './import-market-entities.js';

const COLUMNS: readonly Column<StoredMarketEntity>[] = [
  ...MARKET_ENTITY_FIELDS.map(({ field, words: head }) => ({
    head,
    cell: (row: StoredMarketEntity) => row[field],
  })),
  { head: words('类别', 'Kind'), cell: ({ kind }) => kind },
  { head: words('信用承诺数', 'Commitments'), cell: ({ commitments }) => commitments },
];

/** The market entities (经营主体) of the county, whom commitments are to cover. */
@Controller('v1/market-entities')
export class MarketEntitiesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportMarketEntities) private readonly imports: ImportMarketEntities,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Post('import')
  @HttpCode(200)
  @Endpoint({
    permission: 'market-entity.import',
    returns: listImportResultSchema,
    summary:
      'Bring the register of market entities up to date from CSV, XLSX or JSON: multipart field "file", or the file itself as the body',
    takes: 'raw',
    problems: ['IMPORT_UNREADABLE', 'FILE_MISSING', 'FILE_TOO_LARGE', 'FILE_EMPTY'],
  })
  import(
    @ZodQuery(marketEntityImportQuerySchema) { dryRun }: z.output<typeof marketEntityImportQuerySchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ListImport> {
    return fromRequest(request, (source) => this.imports.take(source, dryRun, actor, language));
  }

  @Get()
  @Endpoint({
    permission: 'market-entity.read',
    returns: pageSchema(marketEntitySchema),
    summary: 'Market entities; `covered=false` lists those without a commitment',
  })
  list(
    @ZodQuery(marketEntityListQuerySchema) query: MarketEntityListQuery,
  ): Promise<Page<StoredMarketEntity>> {
    return this.page(query, query);
  }

  @ExportEndpoint('market-entity.read', 'The market entities of the list')
  async export(
    @ZodQuery(marketEntityExportQuerySchema) query: z.output<typeof marketEntityExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'market-entities',
        title: words('经营主体', 'Market entities'),
        columns: COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
  }

  private page(
    { q, kind, industry, operating, covered, sort }: Omit<MarketEntityListQuery, 'limit' | 'cursor'>,
    place: PageRequest,
  ): Promise<Page<StoredMarketEntity>> {
    return this.repositories.marketEntities.list({ q, kind, industry, operating, covered, sort }, place);
  }
}
