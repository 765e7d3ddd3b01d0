import { Inject, Injectable } from '@nestjs/common';
import type { CountedCaseAnswer, CountedQuery, OversightAnswer, OversightQuery } from '@xinxiu/contracts';
import {
  type CountedCase,
  countedIn,
  happenedIn,
  monthsUntil,
  openCase,
  overviewOf,
  shanghaiDate,
} from '@xinxiu/domain';
import {
  COUNTY,
  type Page,
  type PageRequest,
  type Repositories,
  type Scope,
  pageOfRows,
} from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** The longest time that is looked back on, months. */
const MOST_MONTHS = 24;
/** How old the numbers may be, ms: a page and the lists behind its numbers are mostly of one count. */
const KEPT_MS = 10_000;

/** Everything that is counted, at one moment. */
interface Count {
  readonly at: number;
  readonly cases: readonly CountedCase[];
}

/** Counts the work of the county: what is open, from the cases as they stand; what has happened, from their figures. */
@Injectable()
export class CountWork {
  private readonly known: Remembered<Count>;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'cases' | 'caseFigures'>,
    @Inject(LAW) private readonly law: Pick<Law, 'workingDays'>,
    @Inject(NOW) private readonly now: Now,
  ) {
    this.known = new Remembered(1, KEPT_MS, now);
  }

  async overview(query: OversightQuery, scope: Scope): Promise<OversightAnswer> {
    const { at, cases, period } = await this.of(query, scope);
    const found = overviewOf(cases, period, this.law.workingDays, shanghaiDate(at));
    return { at: new Date(at).toISOString(), period, ...found };
  }

  /** The cases behind a number. */
  async page(
    query: Omit<CountedQuery, 'cursor' | 'limit'>,
    scope: Scope,
    place: PageRequest,
  ): Promise<Page<CountedCaseAnswer>> {
    const { sort, of, step, month, age, due, late, kind, code } = query;
    const { cases } = await this.of(query, scope);
    const rows = countedIn(cases, { of, step, month, age, due, late, kind, code }).map(answerOf);
    const key = sort.replace(/^-/, '') as 'workingDays' | 'caseNo' | 'since';
    return pageOfRows(
      rows,
      {
        valueOf: (row) => (key === 'since' ? (row.from ?? row.until ?? '') : (row[key] ?? 0)),
        keyOf: ({ caseNo, of, step, from, until, code }) => [caseNo, of, step, from, until, code].join(':'),
        descending: sort.startsWith('-'),
      },
      place,
    );
  }

  private async of({ unit, months }: OversightQuery, scope: Scope) {
    const { at, cases } = await this.known.get('', () => this.count());
    const period = monthsUntil(shanghaiDate(at), months);
    const own = scope.kind === 'department' ? scope.code : undefined;
    return {
      at,
      period,
      cases: cases.filter(
        (one) =>
          (one.of === 'open' || period.includes(one.month)) &&
          (unit ?? one.unit) === one.unit &&
          (own ?? one.unit) === one.unit,
      ),
    };
  }

  private async count(): Promise<Count> {
    const { cases, caseFigures } = this.repositories;
    const at = this.now();
    const table = this.law.workingDays;
    const [first = ''] = monthsUntil(shanghaiDate(at), MOST_MONTHS);
    const figures = await caseFigures.since(first);
    const found: CountedCase[] = figures.flatMap((figure) => happenedIn(figure, table));
    for await (const { state, clock } of cases.eachWaiting(COUNTY)) {
      const one = openCase(state, clock, table, at);
      if (one) found.push(one);
    }
    return { at, cases: found };
  }
}

function answerOf(one: CountedCase): CountedCaseAnswer {
  switch (one.of) {
    case 'open': {
      const { of, caseNo, name, unit, step, from, due, workingDays, isLate: late } = one;
      return { of, caseNo, name, unit, step, from, ...(due && { due }), workingDays, late };
    }
    case 'left': {
      const { of, caseNo, unit, step, from, until, workingDays, isLate: late } = one;
      return { of, caseNo, unit, step, from, until, workingDays, late };
    }
    case 'decided': {
      const { of, caseNo, unit, outcome, until, workingDays, isLate: late } = one;
      return { of, caseNo, unit, outcome, until, workingDays, late };
    }
    case 'caused': {
      const { of, caseNo, unit, kind, code, until } = one;
      return { of, caseNo, unit, kind, code, until };
    }
  }
}
