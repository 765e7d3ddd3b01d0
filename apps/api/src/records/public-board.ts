import { Inject, Injectable } from '@nestjs/common';
import type { publicSearchQuerySchema } from '@xinxiu/contracts';
import type { Page, PublicRecord, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { SharedRates } from '../http/shared-rates.js';
import { REPOSITORIES } from '../platform/tokens.js';

/** Against harvesting (ASVS 2.4.1): what a person reads in a minute, not what a program does. */
export const SEARCHES_PER_MINUTE = 100;

/** What is published of records, for whoever asks: by the api or on a page, with one limit for both. */
@Injectable()
export class PublicBoard {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'publicRecords'>,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  /** @param address of who asks @throws ProblemError TOO_MANY_REQUESTS */
  search(
    { q, limit, cursor }: z.output<typeof publicSearchQuerySchema>,
    address: string,
  ): Promise<Page<PublicRecord>> {
    this.rates.take('search', SEARCHES_PER_MINUTE, address);
    return this.repositories.publicRecords.search(q, { limit, cursor });
  }

  /**
   * One record for who looks at a page: it counts like a search, because the sitemap tells ids to everybody.
   * @param address of who asks @throws ProblemError TOO_MANY_REQUESTS
   */
  look(id: string, address: string): Promise<PublicRecord | undefined> {
    this.rates.take('search', SEARCHES_PER_MINUTE, address);
    return this.find(id);
  }

  /** Not limited beyond the address: the probe that confirms an ended publication asks here, for case after case. */
  find(id: string): Promise<PublicRecord | undefined> {
    return this.repositories.publicRecords.find(id);
  }
}
