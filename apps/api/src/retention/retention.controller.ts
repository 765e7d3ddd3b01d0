import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  type DeletionRunAnswer,
  type OneDeletionRunAnswer,
  approveRunSchema,
  checkedCertificateSchema,
  deletionRunSchema,
  dueQuerySchema,
  dueSchema,
  idSchema,
  oneDeletionRunSchema,
  pageSchema,
  refuseRunSchema,
  runQuerySchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { DeletionRun, DeletionStatement, Page, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { Deletions, type Due } from './deletions.js';
import { type StatementCheck, Statements } from './statements.js';

type Certified = StatementCheck & { readonly certificate: DeletionStatement };

/** What is due to be deleted, who decided that it goes, and what proves that it went. */
@Controller('v1/retention')
export class RetentionController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Deletions) private readonly deletions: Deletions,
    @Inject(Statements) private readonly statements: Statements,
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

  @Get('runs')
  @Endpoint({
    permission: 'retention.read',
    returns: pageSchema(deletionRunSchema),
    summary: 'Deletions, newest first',
  })
  async runs(
    @ZodQuery(runQuerySchema) { state, limit, cursor }: z.output<typeof runQuerySchema>,
  ): Promise<Page<DeletionRunAnswer>> {
    const found = await this.repositories.deletionRuns.list(state, { limit, cursor });
    return { ...found, items: found.items.map(runView) };
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
