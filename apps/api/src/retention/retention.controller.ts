import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type DeletionRunAnswer,
  type OneDeletionRunAnswer,
  approveRunSchema,
  checkedCertificateSchema,
  deletionRunSchema,
  dueExportQuerySchema,
  dueQuerySchema,
  dueSchema,
  idSchema,
  oneDeletionRunSchema,
  pageSchema,
  refuseRunSchema,
  runExportQuerySchema,
  runQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { DeletionRun, DeletionStatement, Page, PageRequest, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports, MOST_ROWS } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { Deletions, type Due } from './deletions.js';
import { DUE_COLUMNS, RUN_COLUMNS } from './run-columns.js';
import { type StatementCheck, Statements } from './statements.js';

type Certified = StatementCheck & { readonly certificate: DeletionStatement };

/** What is due to be deleted, who decided that it goes, and what proves that it went. */
@Controller('v1/retention')
export class RetentionController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Deletions) private readonly deletions: Deletions,
    @Inject(Statements) private readonly statements: Statements,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get('due')
  @Endpoint({
    permission: 'retention.read',
    returns: dueSchema,
    summary: 'What is over its term by which rule, and what a hold, an open case or publication keeps',
  })
  due(@ZodQuery(dueQuerySchema) query: z.output<typeof dueQuerySchema>): Promise<Due> {
    return this.deletions.due(query);
  }

  @ExportEndpoint('retention.read', 'What is over its term', 'due/export')
  async exportDue(
    @ZodQuery(dueExportQuerySchema) query: z.output<typeof dueExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'retention-due',
        title: words('到期数据', 'Due'),
        columns: DUE_COLUMNS,
        query,
        page: () => this.deletions.due({ ...query, limit: MOST_ROWS }),
      },
    );
  }

  @Get('runs')
  @Endpoint({
    permission: 'retention.read',
    returns: pageSchema(deletionRunSchema),
    summary: 'Deletions, newest first unless sorted',
  })
  runs(@ZodQuery(runQuerySchema) query: z.output<typeof runQuerySchema>): Promise<Page<DeletionRunAnswer>> {
    return this.page(query, query);
  }

  @ExportEndpoint('retention.read', 'The deletions of the list', 'runs/export')
  async exportRuns(
    @ZodQuery(runExportQuerySchema) query: z.output<typeof runExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'deletions',
        title: words('到期删除', 'Deletions'),
        columns: RUN_COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
  }

  @Post('runs')
  @HttpCode(200)
  @Endpoint({
    permission: 'retention.propose',
    returns: oneDeletionRunSchema,
    summary: 'Propose to delete what is due now; an open proposal is brought up to date',
    once: true,
    problems: ['NOTHING_DUE', 'RUN_STANDING'],
  })
  async propose(@Me() actor: Actor): Promise<OneDeletionRunAnswer> {
    return oneRunView(await this.deletions.propose(actor));
  }

  @Get('runs/:number')
  @Endpoint({
    permission: 'retention.read',
    returns: oneDeletionRunSchema,
    summary: 'A deletion with everything that it names',
    problems: ['NOT_FOUND'],
  })
  async run(@ZodParam('number', idSchema) number: string): Promise<OneDeletionRunAnswer> {
    return oneRunView(await this.deletions.find(number));
  }

  @Post('runs/:number/approve')
  @HttpCode(200)
  @Endpoint({
    permission: 'retention.approve',
    returns: oneDeletionRunSchema,
    summary: 'Approve a deletion as it was seen; it is then carried out within a quarter of an hour',
    once: true,
    problems: ['NOT_FOUND', 'SAME_PERSON', 'RUN_STANDING'],
  })
  async approve(
    @ZodParam('number', idSchema) number: string,
    @ZodBody(approveRunSchema) { expectedVersion }: z.output<typeof approveRunSchema>,
    @Me() actor: Actor,
  ): Promise<OneDeletionRunAnswer> {
    return oneRunView(await this.deletions.approve(number, expectedVersion, actor));
  }

  @Post('runs/:number/refuse')
  @HttpCode(200)
  @Endpoint({
    permission: 'retention.refuse',
    returns: oneDeletionRunSchema,
    summary: 'Refuse a deletion, or things of it, with a ground: they are not proposed again through a day',
    once: true,
    problems: ['NOT_FOUND', 'RUN_STANDING', 'REFUSAL_IMPOSSIBLE'],
  })
  async refuse(
    @ZodParam('number', idSchema) number: string,
    @ZodBody(refuseRunSchema) body: z.output<typeof refuseRunSchema>,
    @Me() actor: Actor,
  ): Promise<OneDeletionRunAnswer> {
    return oneRunView(await this.deletions.refuse(number, body, actor));
  }

  @Get('certificates/:number')
  @Endpoint({
    permission: 'retention.read',
    returns: checkedCertificateSchema,
    summary: 'The certificate of a deletion, and whether it is the one that was signed and chained',
    problems: ['NOT_FOUND'],
  })
  async certificate(@ZodParam('number', idSchema) number: string): Promise<Certified> {
    const { certificate } = await this.deletions.find(number);
    if (!certificate)
      throw new ProblemError('NOT_FOUND', 'There is no certificate yet: nothing was carried out.');
    return { certificate, ...(await this.statements.check(certificate)) };
  }

  private async page(
    { state, sort }: Pick<z.output<typeof runQuerySchema>, 'state' | 'sort'>,
    { limit, cursor }: PageRequest,
  ): Promise<Page<DeletionRunAnswer>> {
    const found = await this.repositories.deletionRuns.list(state, sort, { limit, cursor });
    return { ...found, items: found.items.map(runView) };
  }
}

function runView(run: DeletionRun): DeletionRunAnswer {
  const { number, state, version, items, proposedBy, proposedAt, approvedBy, approvedAt, refusal } = run;
  const counts: Record<string, number> = {};
  for (const { data } of items) counts[data] = (counts[data] ?? 0) + 1;
  return {
    number,
    state,
    version,
    counts,
    proposedBy,
    proposedAt,
    ...(approvedBy && { approvedBy }),
    ...(approvedAt && { approvedAt }),
    ...(refusal && { refused: refusalView(refusal) }),
  };
}

function refusalView({
  items,
  ...told
}: NonNullable<DeletionRun['refusal']>): NonNullable<DeletionRunAnswer['refused']> {
  return { ...told, things: items.length };
}

function oneRunView(run: DeletionRun): OneDeletionRunAnswer {
  return { ...runView(run), items: run.items };
}
