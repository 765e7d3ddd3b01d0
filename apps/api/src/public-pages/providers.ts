import type { Provider } from '@nestjs/common';
import { CheckAnswers } from './check-answer.js';
import { CodePages } from './code-pages.js';
import { PublicPages } from './public-pages.js';
import { SiteOfCounty } from './site-of-county.js';
import { Sitemaps } from './sitemaps.js';
import { StatisticsPages } from './statistics-pages.js';

/** What draws the pages for everybody. */
export const PUBLIC_SITE: readonly Provider[] = [
  CheckAnswers,
  StatisticsPages,
  CodePages,
  PublicPages,
  SiteOfCounty,
  Sitemaps,
];
