import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  holidayNoticeSchema,
  holidayTableSchema,
  loadHolidaysQuerySchema,
  loadedNoticeSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodQuery } from '../http/zod.pipe.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { LoadHolidays, type LoadedNotice } from './load-holidays.js';

interface HolidayTable {
  readonly tableDigest: string;
  /** First day that no notice settles, `YYYY-MM-DD`. */
  readonly provisionalFrom: string;
  /** Every year whose notice is known; `loaded` where it came after the release. */
  readonly items: readonly {
    readonly year: number;
    readonly source: 'release' | 'loaded';
    readonly edition?: number;
    readonly papers?: readonly string[];
    readonly loadedAt?: string;
    readonly reason?: string;
  }[];
}

@Controller('v1/holidays')
export class HolidaysController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LAW) private readonly law: Law,
    @Inject(LoadHolidays) private readonly loading: LoadHolidays,
  ) {}

  @Get()
  @Endpoint({
    permission: 'holiday.read',
    returns: holidayTableSchema,
    summary: 'Which holiday notices the working days stand on',
  })
  async list(): Promise<HolidayTable> {
    const { workingDays } = this.law;
    await workingDays.refresh();
    const loaded = new Map((await this.repositories.holidays.inForce()).map((one) => [one.year, one]));
    const years = workingDays.noticedYears;
    return {
      tableDigest: workingDays.digest,
      provisionalFrom: `${lastOfRow(years)}-12-25`,
      items: years.map((year) => {
        const found = loaded.get(year);
        if (!found) return { year, source: 'release' as const };
        const { edition, papers, loadedAt, reason } = found;
        return { year, source: 'loaded' as const, edition, papers, loadedAt, ...(reason && { reason }) };
      }),
    };
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    permission: 'holiday.load',
    returns: loadedNoticeSchema,
    summary: 'Load a State Council holiday notice; open deadlines that it touches are counted again',
    problems: ['HOLIDAYS_INVALID', 'HOLIDAYS_CONTRADICTED'],
  })
  load(
    @ZodBody(holidayNoticeSchema) body: z.output<typeof holidayNoticeSchema>,
    @ZodQuery(loadHolidaysQuerySchema) query: z.output<typeof loadHolidaysQuerySchema>,
    @Me() actor: Actor,
  ): Promise<LoadedNotice> {
    return this.loading.load(body, query, actor);
  }
}

/** The last year before the first one whose notice is missing. */
function lastOfRow(years: readonly number[]): number {
  return years.find((year) => !years.includes(year + 1)) ?? 0;
}
