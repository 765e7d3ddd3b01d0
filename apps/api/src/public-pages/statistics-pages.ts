import { Inject, Injectable } from '@nestjs/common';
import {
  STATISTICS_CHARTS,
  type StatisticsChart,
  statisticsChart,
  statisticsPage,
} from '@xinxiu/public-pages';
import type { Request } from 'express';
import { ProblemError } from '../http/problem.error.js';
import { CountyStatistics } from '../statistics/county-statistics.js';
import { queryOf, valueOf, viewOf } from './page-request.js';
import type { DrawnPage } from './public-pages.js';
import { SiteOfCounty } from './site-of-county.js';

/** The figures of the county for everybody: tables, and pictures of them that are drawn here. */
@Injectable()
export class StatisticsPages {
  constructor(
    @Inject(SiteOfCounty) private readonly site: SiteOfCounty,
    @Inject(CountyStatistics) private readonly statistics: CountyStatistics,
  ) {}

  async page(request: Request): Promise<DrawnPage> {
    const view = viewOf(request, await this.site.get());
    return { html: statisticsPage({ view, statistics: await this.statistics.get() }), standing: true };
  }

  /** A chart as SVG, an image of its own: what it brings of styles stays within it. */
  async chart(request: Request): Promise<string> {
    const name = String(request.params['chart']);
    if (!isChart(name)) throw new ProblemError('NOT_FOUND', 'There is nothing at this address.');
    const { language } = viewOf(request, await this.site.get());
    const query = queryOf(request);
    const shade = valueOf(query, 'shade') === 'dark' ? 'dark' : 'light';
    const width = valueOf(query, 'width') === 'narrow' ? 'narrow' : 'wide';
    return statisticsChart(name, await this.statistics.get(), { language, shade, width });
  }
}

function isChart(name: string): name is StatisticsChart {
  return STATISTICS_CHARTS.some((known) => known === name);
}
