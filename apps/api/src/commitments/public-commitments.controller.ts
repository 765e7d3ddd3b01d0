import { Controller, Get, Inject, Req } from '@nestjs/common';
import { pageSchema, publicCommitmentQuerySchema, publicCommitmentSchema } from '@xinxiu/contracts';
import type { Page, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import type { ApiRequest } from '../http/request-context.js';
import { SharedRates } from '../http/shared-rates.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { SEARCHES_PER_MINUTE } from '../records/public-board.js';
import { type PublicCommitment, publicCommitment } from './commitment-view.js';

/** Commitments that may be shown to everybody. */
@Controller('v1/public/commitments')
export class PublicCommitmentsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  @Get()
  @Endpoint({
    permission: 'public.commitments',
    returns: pageSchema(publicCommitmentSchema),
    summary: 'Public commitments of one organisation, by its code or its whole name, newest first',
    problems: ['TOO_MANY_REQUESTS'],
  })
  async of(
    @ZodQuery(publicCommitmentQuerySchema)
    { promisor, ...place }: z.output<typeof publicCommitmentQuerySchema>,
    @Req() request: ApiRequest,
  ): Promise<Page<PublicCommitment>> {
    this.rates.take('search', SEARCHES_PER_MINUTE, request.ip ?? '');
    const page = await this.repositories.commitments.publicOf(promisor, place);
    return { ...page, items: page.items.map(publicCommitment) };
  }
}
