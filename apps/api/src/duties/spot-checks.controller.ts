import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  type SpotCheckAnswer,
  listSchema,
  quarterSchema,
  spotCheckExportQuerySchema,
  spotCheckSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Repositories, SpotCheck } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { SPOT_CHECK_COLUMNS } from './spot-check-columns.js';

/** The spot checks of the quarters, as the duty `draw-spot-check` has drawn them. */
@Controller('v1/spot-checks')
export class SpotChecksController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'spotChecks'>,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'spot-check.read',
    returns: listSchema(spotCheckSchema),
    summary: 'The cases that were drawn to be checked again, by quarter, the newest first',
  })
  async list(): Promise<{ items: readonly SpotCheckAnswer[] }> {
    return { items: (await this.repositories.spotChecks.all()).map(view) };
  }

  @ExportEndpoint('spot-check.read', 'The drawn cases of a quarter', ':quarter/export')
  async export(
    @ZodParam('quarter', quarterSchema) quarter: string,
    @ZodQuery(spotCheckExportQuerySchema) query: z.output<typeof spotCheckExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const check = await this.repositories.spotChecks.find(quarter);
    if (!check) throw new ProblemError('NOT_FOUND', 'Nothing was drawn for this quarter.');
    const { drawn } = view(check);
    await this.exports.send(
      response,
      { actor, language },
      {
        name: `spot-check-${quarter}`,
        title: words(`季度抽查 ${quarter}`, `Spot check ${quarter}`),
        columns: SPOT_CHECK_COLUMNS,
        query,
        page: () => Promise.resolve({ items: drawn, total: drawn.length }),
      },
    );
  }
}

function view({ drawn, ...check }: SpotCheck): SpotCheckAnswer {
  return {
    ...check,
    drawn: drawn.map(({ checker, ...one }) => ({ ...one, ...(checker && { checker: checker.name }) })),
  };
}
