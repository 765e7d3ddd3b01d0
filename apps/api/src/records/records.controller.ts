import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  eligibilityQuerySchema,
  idSchema,
  officeRecordSchema,
  pageSchema,
  recordEligibilitySchema,
  recordExportQuerySchema,
  recordListQuerySchema,
  recordSchema,
} from '@xinxiu/contracts';
import { type Actor, withVersionTold, words } from '@xinxiu/domain';
import type { Page, PageRequest, PenaltyRecord, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import type { RecordEligibility } from '../law/record-law.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { RECORD_COLUMNS } from './record-columns.js';
import { StoredEligibility } from './stored-eligibility.js';
import { type OfficeRecordView, type RecordView, officeRecordView, recordView } from './record-view.js';

@Controller('v1/records')
export class RecordsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(StoredEligibility) private readonly stored: StoredEligibility,
  ) {}

  @Get()
  @Endpoint({
    permission: 'record.read',
    returns: pageSchema(recordSchema),
    summary: 'Records that concern the caller: own, of the department, or of the county',
  })
  async list(
    @ZodQuery(recordListQuerySchema) query: z.output<typeof recordListQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<RecordView>> {
    return this.page(actor, scope, query, query);
  }

  @ExportEndpoint('record.read', 'The records of the list')
  async export(
    @ZodQuery(recordExportQuerySchema) query: z.output<typeof recordExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'records',
        title: words('失信记录', 'Records'),
        columns: RECORD_COLUMNS,
        query,
        page: (place) => this.page(actor, scope, query, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'record.read',
    returns: officeRecordSchema,
    summary: 'One record; the offices see what waits for a second person',
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<OfficeRecordView> {
    return officeRecordView(await this.get(scope, id), actor);
  }

  @Get(':id/eligibility')
  @Endpoint({
    permission: 'record.read',
    returns: recordEligibilitySchema,
    summary:
      'Whether and from when repair of the record may be applied for, what is missing, and what is merely assumed',
  })
  async eligibility(
    @ZodParam('id', idSchema) id: string,
    @ZodQuery(eligibilityQuerySchema) query: z.output<typeof eligibilityQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<RecordEligibility> {
    return this.stored.of(withVersionTold(actor, await this.get(scope, id)), query.at);
  }

  private async page(
    actor: Actor,
    scope: Scope,
    filter: Omit<z.output<typeof recordListQuerySchema>, 'limit' | 'cursor'>,
    place: PageRequest,
  ): Promise<Page<RecordView>> {
    const page = await this.repositories.records.list(scope, filter, place);
    return { ...page, items: page.items.map((record) => recordView(record, actor)) };
  }

  private async get(scope: Scope, id: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    return record;
  }
}
