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
import type { EligibilityRecord } from '@xinxiu/domain';
import type { Page, PublicRecord } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { AskEligibility, type AskedEligibility } from '../law/ask-eligibility.js';
import { PublicBoard } from './public-board.js';

/** What everybody may ask without an account. */
@Controller('v1')
export class PublicController {
  constructor(
    @Inject(PublicBoard) private readonly board: PublicBoard,
    @Inject(AskEligibility) private readonly ask: AskEligibility,
  ) {}

  @Get('public/records')
  @Endpoint({
    permission: 'public.search',
    returns: pageSchema(publicRecordSchema),
    summary: 'Search the public board',
    problems: ['TOO_MANY_REQUESTS'],
  })
  search(
    @ZodQuery(publicSearchQuerySchema) query: z.output<typeof publicSearchQuerySchema>,
    @Req() request: ApiRequest,
  ): Promise<Page<PublicRecord>> {
    return this.board.search(query, request.ip ?? '');
  }

  @Get('public/records/:id')
  @Endpoint({
    permission: 'public.read',
    returns: publicRecordSchema,
    summary: 'One record of the public board; 404 once its publication has ended',
  })
  async read(@ZodParam('id', idSchema) id: string): Promise<PublicRecord> {
    const record = await this.board.find(id);
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
  ): AskedEligibility {
    return this.ask.answer(body, at, request.ip ?? '');
  }
}
