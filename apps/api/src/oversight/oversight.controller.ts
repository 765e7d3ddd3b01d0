import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  type CountedCaseAnswer,
  type OversightAnswer,
  countedCaseSchema,
  countedExportQuerySchema,
  countedQuerySchema,
  oversightExportQuerySchema,
  oversightQuerySchema,
  oversightSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { COUNTED_COLUMNS, HEAT_COLUMNS } from './counted-columns.js';
import { CountWork } from './count-work.js';

/** How the work goes (督办总览): of his own department for its leader, of all for who oversees the county. */
@Controller('v1/oversight')
export class OversightController {
  constructor(
    @Inject(CountWork) private readonly work: CountWork,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'oversight.read',
    returns: oversightSchema,
    summary:
      'Open cases by department and step, their age and what falls due; how long steps took, decisions in time and the reasons that were given, over the last months',
  })
  read(
    @ZodQuery(oversightQuerySchema) query: z.output<typeof oversightQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<OversightAnswer> {
    return this.work.overview(query, scope);
  }

  @ExportEndpoint('oversight.read', 'The heat map: open cases, or with `of=left` steps that ended')
  async export(
    @ZodQuery(oversightExportQuerySchema) query: z.output<typeof oversightExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const { now, passed } = await this.work.overview(query, scope);
    const items = query.of === 'left' ? passed : now;
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'oversight',
        title: words('督办总览', 'Oversight'),
        columns: HEAT_COLUMNS,
        query,
        page: () => Promise.resolve({ items, total: items.length }),
      },
    );
  }

  @Get('cases')
  @Endpoint({
    permission: 'oversight.read',
    returns: pageSchema(countedCaseSchema),
    summary: 'The cases behind a number of the oversight, the longest first unless sorted',
  })
  cases(
    @ZodQuery(countedQuerySchema) query: z.output<typeof countedQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<CountedCaseAnswer>> {
    return this.work.page(query, scope, query);
  }

  @ExportEndpoint('oversight.read', 'The cases behind a number of the oversight', 'cases/export')
  async exportCases(
    @ZodQuery(countedExportQuerySchema) query: z.output<typeof countedExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'oversight-cases',
        title: words('督办总览明细', 'Cases of the oversight'),
        columns: COUNTED_COLUMNS,
        query,
        page: (place) => this.work.page(query, scope, place),
      },
    );
  }
}
