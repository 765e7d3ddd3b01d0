import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDate } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { LANGUAGES, STANDING_PAGES, sitemap, sitemapIndex } from '@xinxiu/public-pages';
import { SharedRates } from '../http/shared-rates.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { SiteOfCounty } from './site-of-county.js';

/** A sitemap takes no more addresses (sitemaps.org 0.9). */
const MOST_ADDRESSES = 50_000;
/** A search engine reads it once a day; it is the one page that reads everything. */
const READS_PER_MINUTE = 30;

/** What search engines are told of: the pages, and records for as long as they are published, a year of decisions each. */
@Injectable()
export class Sitemaps {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'publicRecords'>,
    @Inject(SiteOfCounty) private readonly site: SiteOfCounty,
    @Inject(SharedRates) private readonly rates: SharedRates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async index(): Promise<string> {
    const { publicUrl } = await this.site.get();
    const years = (await this.years()).map((year) => `${publicUrl}/sitemaps/records-${year}.xml`);
    return sitemapIndex([`${publicUrl}/sitemaps/pages.xml`, ...years]);
  }

  async pages(): Promise<string> {
    const { publicUrl } = await this.site.get();
    return sitemap(
      STANDING_PAGES.flatMap((path) => LANGUAGES.map((language) => `${publicUrl}${path}?lang=${language}`)),
    );
  }

  /** @param address of who asks @throws ProblemError TOO_MANY_REQUESTS */
  async records(year: number, address: string): Promise<string> {
    this.rates.take('sitemap', READS_PER_MINUTE, address);
    const { publicUrl } = await this.site.get();
    const ids = await this.repositories.publicRecords.idsOf(year, MOST_ADDRESSES);
    return sitemap(ids.map((id) => `${publicUrl}/records/${encodeURIComponent(id)}?lang=zh`));
  }

  private async years(): Promise<readonly number[]> {
    const oldest = await this.repositories.publicRecords.oldest();
    if (oldest === undefined) return [];
    const [first, last] = [Number(oldest.slice(0, 4)), Number(shanghaiDate(this.now()).slice(0, 4))];
    return Array.from({ length: Math.max(0, last - first) + 1 }, (_, n) => first + n);
  }
}
