import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  type CommitmentListQuery,
  commitmentCoverageSchema,
  commitmentExportQuerySchema,
  commitmentImportQuerySchema,
  commitmentListQuerySchema,
  commitmentSchema,
  idSchema,
  listImportResultSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, monthsUntil, shanghaiDate, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { fromRequest } from '../imports/from-request.js';
import type { ListImport } from '../lists/take-list.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { COMMITMENT_COLUMNS } from './commitment-columns.js';
import { type CommitmentView, commitmentView } from './commitment-view.js';
import { ImportCommitments } from './import-commitments.js';

/** The ledger of credit commitments (信用承诺). */
@Controller('v1/commitments')
export class CommitmentsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportCommitments) private readonly imports: ImportCommitments,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Post('import')
  @HttpCode(200)
  @Endpoint({
    permission: 'commitment.import',
    returns: listImportResultSchema,
    summary:
      'Take in existing commitments from CSV, XLSX or JSON: multipart field "file", or the file itself as the body',
    takes: 'raw',
    problems: ['IMPORT_UNREADABLE', 'FILE_MISSING', 'FILE_TOO_LARGE', 'FILE_EMPTY'],
  })
  import(
    @ZodQuery(commitmentImportQuerySchema) query: z.output<typeof commitmentImportQuerySchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ListImport> {
    return fromRequest(request, (source) => this.imports.take(source, query, actor, language));
  }

  @Get()
  @Endpoint({
    permission: 'commitment.read',
    returns: pageSchema(commitmentSchema),
    summary:
      'Commitments that concern the caller, newest first unless sorted: own, accepted by the department, or of the county',
  })
  list(
    @ZodQuery(commitmentListQuerySchema) query: CommitmentListQuery,
    @MyScope() scope: Scope,
  ): Promise<Page<CommitmentView>> {
    return this.page(scope, query, query);
  }

  @ExportEndpoint('commitment.read', 'The commitments of the list')
  async export(
    @ZodQuery(commitmentExportQuerySchema) query: z.output<typeof commitmentExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'commitments',
        title: words('信用承诺', 'Commitments'),
        columns: COMMITMENT_COLUMNS,
        query,
        page: (place) => this.page(scope, query, place),
      },
    );
  }

  @Get('coverage')
  @Endpoint({
    permission: 'commitment.coverage.read',
    returns: commitmentCoverageSchema,
    summary:
      'How many active market entities of the county have made a commitment, by kind and industry; the commitments that the caller sees by type, fulfilment, department and month',
  })
  async coverage(@MyScope() scope: Scope): Promise<z.input<typeof commitmentCoverageSchema>> {
    const { commitments, marketEntities } = this.repositories;
    const [since = ''] = monthsUntil(shanghaiDate(this.now()), 12);
    const [covered, { total, ...figures }] = await Promise.all([
      marketEntities.coverage(),
      commitments.figures(scope, since),
    ]);
    return { ...covered, commitments: total, ...figures } as z.input<typeof commitmentCoverageSchema>;
  }

  @Get(':id')
  @Endpoint({ permission: 'commitment.read', returns: commitmentSchema, summary: 'One commitment' })
  async read(@ZodParam('id', idSchema) id: string, @MyScope() scope: Scope): Promise<CommitmentView> {
    const found = await this.repositories.commitments.find(scope, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No commitment that concerns you has this id.');
    return commitmentView(found);
  }

  private async page(
    scope: Scope,
    { fulfilment, ...equal }: Omit<CommitmentListQuery, 'limit' | 'cursor'>,
    place: PageRequest,
  ): Promise<Page<CommitmentView>> {
    const { q, type, department, tracking, dueBy, sort } = equal;
    const told = fulfilment === 'undetermined' ? '' : fulfilment;
    const filter = { q, type, department, tracking, dueBy, fulfilment: told, sort };
    const page = await this.repositories.commitments.list(scope, filter, place);
    return { ...page, items: page.items.map(commitmentView) };
  }
}
