import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  eligibilityQuerySchema,
  eligibilityRecordSchema,
  eligibilitySchema,
  idSchema,
  pageSchema,
  publicRecordSchema,
  publicSearchQuerySchema,
} from '@xinxiu/contracts';
import { type Eligibility, type EligibilityRecord, assessEligibility, shanghaiDate } from '@xinxiu/domain';
import type { Page, PublicRecord, Repositories } from '@xinxiu/persistence';
import { fieldNames, unknownField } from '@xinxiu/policy';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { SharedRates } from '../http/shared-rates.js';
import type { ApiRequest } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Against harvesting (ASVS 2.4.1): what a person reads in a minute, not what a program does. */
const SEARCHES_PER_MINUTE = 100;
const QUESTIONS_PER_MINUTE = 1_200;

/** What everybody may ask without an account. */
@Controller('v1')
export class PublicController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  @Get('public/records')
  @Endpoint({
    permission: 'public.search',
    returns: pageSchema(publicRecordSchema),
    summary: 'Search the public board',
    problems: ['TOO_MANY_REQUESTS'],
  })
  search(
    @ZodQuery(publicSearchQuerySchema) { q, limit, cursor }: z.output<typeof publicSearchQuerySchema>,
    @Req() request: ApiRequest,
  ): Promise<Page<PublicRecord>> {
    this.rates.take('search', SEARCHES_PER_MINUTE, request.ip ?? '');
    return this.repositories.records.searchPublic(q, { limit, cursor });
  }

  /** Not limited: one has to know the id, and the probe that confirms an ended publication asks here. */
  @Get('public/records/:id')
  @Endpoint({
    permission: 'public.read',
    returns: publicRecordSchema,
    summary: 'One record of the public board; 404 once its publication has ended',
  })
  async read(@ZodParam('id', idSchema) id: string): Promise<PublicRecord> {
    const record = await this.repositories.records.findPublic(id);
    if (!record) throw new ProblemError('NOT_FOUND', 'No record with this id is public.');
    return record;
  }

  @Post('eligibility')
  @HttpCode(200)
  @Endpoint({
    permission: 'public.eligibility',
    returns: eligibilitySchema,
    summary: 'Whether and from when repair may be applied for; nothing is stored',
    problems: ['TOO_MANY_REQUESTS', 'FIELD_UNKNOWN'],
  })
  eligibility(
    @ZodBody(eligibilityRecordSchema) body: EligibilityRecord,
    @ZodQuery(eligibilityQuerySchema) { at }: z.output<typeof eligibilityQuerySchema>,
    @Req() request: ApiRequest,
  ): Eligibility {
    this.rates.take('eligibility', QUESTIONS_PER_MINUTE, request.ip ?? '');
    const unknown = unknownField(body, this.law.packs);
    if (unknown !== undefined) {
      const names = fieldNames(this.law.packs);
      throw new ProblemError(
        'FIELD_UNKNOWN',
        `No pack knows the field "${unknown}"; there are: ${names.join(', ')}.`,
        { allowed: [...names] },
      );
    }
    return assessEligibility(body, at ?? shanghaiDate(this.now()), this.law.packs.regimes);
  }
}
