import { Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  type StuckAnswer,
  type StuckSummary,
  caseNoSchema,
  caseWaitsSchema,
  idSchema,
  pageSchema,
  retryStuckSchema,
  stuckExportQuerySchema,
  stuckListQuerySchema,
  stuckSchema,
  stuckSummarySchema,
} from '@xinxiu/contracts';
import { type Actor, REFUSAL_CODES, gravityOf, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import { requiredKey } from '../http/idempotency-key.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { CaseWaits } from './case-waits.js';
import { RetryStuck } from './retry-stuck.js';
import { STUCK_COLUMNS } from './stuck-columns.js';
import { stuckView } from './stuck-view.js';

/** What needs attention (需要处理), for who supervises the county and who looks after its machines. */
@Controller('v1/stuck')
export class StuckController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'stuck'>,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(RetryStuck) private readonly retries: RetryStuck,
    @Inject(CaseWaits) private readonly waits: CaseWaits,
  ) {}

  @Get()
  @Endpoint({
    permission: 'stuck.read',
    returns: pageSchema(stuckSchema),
    summary: 'What is stuck and why, the gravest first unless sorted; what is over by over=true',
  })
  list(
    @ZodQuery(stuckListQuerySchema) query: z.output<typeof stuckListQuerySchema>,
    @Me() actor: Actor,
  ): Promise<Page<StuckAnswer>> {
    return this.page(query, actor, query);
  }

  @Get('summary')
  @Endpoint({
    permission: 'stuck.read',
    returns: stuckSummarySchema,
    summary: 'How much is stuck by each cause, and when it was looked last',
  })
  async summary(): Promise<StuckSummary> {
    const { stuck } = this.repositories;
    const [causes, look] = await Promise.all([stuck.counts(), stuck.lastLook()]);
    const inOrder = [...causes].sort((one, other) => gravityOf(one.cause) - gravityOf(other.cause));
    return { causes: inOrder, ...(look && { look }) };
  }

  @ExportEndpoint('stuck.read', 'What is stuck and why')
  async export(
    @ZodQuery(stuckExportQuerySchema) query: z.output<typeof stuckExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'stuck',
        title: words('需要处理', 'Needs attention'),
        columns: STUCK_COLUMNS,
        query,
        page: (place) => this.page(query, actor, place),
      },
    );
  }

  @Get('cases/:caseNo')
  @Endpoint({
    permission: 'stuck.read',
    returns: caseWaitsSchema,
    summary: 'What one case waits for, by whom and until when, and its course with idle time compressed',
    problems: ['NOT_FOUND'],
  })
  case(
    @ZodParam('caseNo', caseNoSchema) caseNo: string,
    @Me() actor: Actor,
  ): Promise<z.output<typeof caseWaitsSchema>> {
    return this.waits.of(caseNo, actor);
  }

  @Get(':id')
  @Endpoint({
    permission: 'stuck.read',
    returns: stuckSchema,
    summary: 'One cause for which something is stuck, and how it can be tried at once',
    problems: ['NOT_FOUND'],
  })
  async read(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<StuckAnswer> {
    const row = await this.repositories.stuck.find(id);
    if (!row) throw new ProblemError('NOT_FOUND', 'Nothing is stuck by this id.');
    return stuckView(row, actor);
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Endpoint({
    permission: 'stuck.retry',
    returns: stuckSchema,
    summary: 'Have a failing step tried at once; whether it passed stands in `retry.state` once it is known',
    needsKey: true,
    once: true,
    problems: ['NOT_FOUND', ...REFUSAL_CODES, 'CASE_BUSY', 'UNAVAILABLE'],
  })
  async retry(
    @ZodParam('id', idSchema) id: string,
    @Headers('idempotency-key') givenKey: string | undefined,
    @ZodBody(retryStuckSchema) { reason }: z.output<typeof retryStuckSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<StuckAnswer> {
    const key = requiredKey(givenKey);
    return stuckView(await this.retries.retry({ id, reason, key, actor, scope }), actor);
  }

  private async page(
    query: Omit<z.output<typeof stuckListQuerySchema>, 'cursor' | 'limit'>,
    actor: Actor,
    { limit, cursor }: PageRequest,
  ): Promise<Page<StuckAnswer>> {
    const { sort, ...filter } = query;
    const { cause, matter, department, q, over } = filter;
    const wanted = { cause, matter, department, q, over };
    const found = await this.repositories.stuck.page(wanted, sort, { limit, cursor });
    return { ...found, items: found.items.map((row) => stuckView(row, actor)) };
  }
}
