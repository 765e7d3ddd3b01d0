import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { caseFigure } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { everyMinute } from '../platform/every-minute.js';
import { LAW, LOGGER, type Law, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const AT_ONCE = 100;

/**
 * Draws the figures of the statistics from the facts of cases, soon after something happened in one. A figure is the same whoever draws it, and whatever is missed is drawn at the next turn.
 */
@Injectable()
export class CountCases implements OnModuleInit, OnModuleDestroy {
  private end?: () => void;
  /** Whether it was looked for figures that an earlier version drew. */
  private isUpToDate = false;

  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'cases' | 'caseFigures' | 'leases'>,
    @Inject(LAW) private readonly law: Pick<Law, 'workingDays'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    const { log, now } = this;
    this.end = everyMinute(
      { leases: this.repositories.leases, log, now },
      {
        name: 'count-cases',
        work: () => this.count(),
        failed: 'the figures of cases could not be drawn',
      },
    );
  }

  onModuleDestroy(): void {
    this.end?.();
  }

  /** Until nothing is left to count. @returns how many cases were counted */
  async count(): Promise<number> {
    const { cases, caseFigures } = this.repositories;
    if (!this.isUpToDate) {
      const before = await caseFigures.withoutCourse();
      for (let from = 0; from < before.length; from += AT_ONCE)
        await cases.countAgain(before.slice(from, from + AT_ONCE));
      this.isUpToDate = true;
    }
    for (let counted = 0; ;) {
      const changed = await cases.uncounted(AT_ONCE);
      for (const state of changed) {
        const figure = caseFigure(state, await cases.events(state.caseNo), this.law.workingDays);
        if (figure) await caseFigures.put(figure);
        await cases.markCounted(state);
      }
      counted += changed.length;
      if (changed.length < AT_ONCE) return counted;
    }
  }
}
