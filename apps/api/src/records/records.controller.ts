import { Controller, Get, Inject } from '@nestjs/common';
import {
  eligibilityQuerySchema,
  idSchema,
  pageSchema,
  recordEligibilitySchema,
  recordListQuerySchema,
  recordSchema,
} from '@xinxiu/contracts';
import { legalNow, shanghaiDate } from '@xinxiu/domain';
import type { Page, PenaltyRecord, Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { MyScope } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { type RecordEligibility, recordEligibility } from '../law/record-law.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type RecordView, recordView } from './record-view.js';

@Controller('v1/records')
export class RecordsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'record.read',
    returns: pageSchema(recordSchema),
    summary: 'Records that concern the caller: own, of the department, or of the county',
  })
  async list(
    @ZodQuery(recordListQuerySchema) query: z.output<typeof recordListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<RecordView>> {
    const page = await this.repositories.records.list(scope, query, query);
    return { ...page, items: page.items.map(recordView) };
  }

  @Get(':id')
  @Endpoint({ permission: 'record.read', returns: recordSchema, summary: 'One record' })
  async read(@ZodParam('id', idSchema) id: string, @MyScope() scope: Scope): Promise<RecordView> {
    return recordView(await this.get(scope, id));
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
    @MyScope() scope: Scope,
  ): Promise<RecordEligibility> {
    const record = await this.get(scope, id);
    const { clock } = record;
    const today = shanghaiDate(clock ? legalNow(clock, this.now()) : this.now());
    return recordEligibility(record, query.at ?? today, this.law.packs);
  }

  private async get(scope: Scope, id: string): Promise<PenaltyRecord> {
    const record = await this.repositories.records.find(scope, id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record that concerns you has this id.');
    return record;
  }
}
