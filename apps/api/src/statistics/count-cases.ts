import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { caseFigure } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { LAW, LOGGER, type Law, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const TURN_MS = 60_000;
const AT_ONCE = 100;
const DUTY = 'count-cases';

/**
 * Draws the figures of the statistics from the facts of cases, soon after something happened in one. One process at a time
 * does it; a figure is the same whoever draws it, and whatever is missed is drawn at the next turn.
 */
@Injectable()
export class CountCases implements OnModuleInit, OnModuleDestroy {
  private readonly owner = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'cases' | 'caseFigures' | 'leases'>,
    @Inject(LAW) private readonly law: Pick<Law, 'workingDays'>,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.turn().catch((err: unknown) => {
        this.log.warn({ err }, 'the figures of cases could not be drawn; it is tried again in a minute');
      });
    }, TURN_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async turn(): Promise<void> {
    if (await this.repositories.leases.hold(DUTY, this.owner, TURN_MS * 2, this.now())) await this.count();
  }

  /** Until nothing is left to count. @returns how many cases were counted */
  async count(): Promise<number> {
    const { cases, caseFigures } = this.repositories;
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
