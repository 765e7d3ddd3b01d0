import { Inject, Injectable } from '@nestjs/common';
import { monthsUntil, publicStatistics, shanghaiDate, words } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import type { ShownStatistics } from '@xinxiu/public-pages';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const MONTHS = 12;
/** How old the statistics may be, ms; the figures below them are drawn every minute. */
const KEPT_MS = 300_000;

/** The published figures of the county over twelve months, the current one last: read once for everybody for a while. */
@Injectable()
export class CountyStatistics {
  private readonly known: Remembered<ShownStatistics>;

  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'caseFigures' | 'publicRecords' | 'departments'>,
    @Inject(NOW) private readonly now: Now,
  ) {
    this.known = new Remembered(1, KEPT_MS, this.now);
  }

  get(): Promise<ShownStatistics> {
    return this.known.get('', () => this.read());
  }

  private async read(): Promise<ShownStatistics> {
    const { caseFigures, publicRecords, departments } = this.repositories;
    const today = shanghaiDate(this.now());
    const months = monthsUntil(today, MONTHS);
    const [figures, names, ...published] = await Promise.all([
      caseFigures.since(months[0] ?? ''),
      departments.all(),
      ...months.map((month) => publicRecords.publishedIn(month)),
    ]);
    return {
      ...publicStatistics(figures, published.flat(), months),
      asOf: today,
      names: new Map(names.map(({ code, name, nameEn }) => [code, words(name, nameEn || name)])),
    };
  }
}
