import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { ProblemError } from './problem.error.js';

const MINUTE_MS = 60_000;
/** How often what was counted here is told to the others, and theirs is heard. */
const SHARE_MS = 1_000;
/** Keys that are counted at once, so that many addresses cannot fill the memory. The oldest are forgotten first. */
const MOST_KEYS = 20_000;

interface Count {
  readonly minute: number;
  /** By all processes, as far as it is known here. */
  known: number;
  /** Not told to the store yet. */
  untold: number;
}

/**
 * Limits per minute that hold over all processes (ASVS 2.4.1, 6.3.1): each counts in memory and shares its counts once a
 * second, so a limit is exceeded at most by what the other processes let through within that second. While the store does
 * not answer, each process still holds to the limit by itself.
 */
@Injectable()
export class SharedRates implements OnModuleInit, OnModuleDestroy {
  private readonly counts = new Map<string, Count>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'rates'>,
    @Inject(NOW) private readonly now: Now,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      this.share().catch((err: unknown) => {
        this.log.warn({ err }, 'the counts of requests could not be shared; this process limits by its own');
      });
    }, SHARE_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /**
   * Counts one request. @param limit name of what is limited @param key account or address
   * @throws ProblemError TOO_MANY_REQUESTS with the seconds to wait
   */
  take(limit: string, perMinute: number, key: string): void {
    const now = this.now();
    const minute = Math.floor(now / MINUTE_MS);
    const count = this.countOf(limit, key, minute);
    if (count.known + count.untold >= perMinute) {
      const retryAfter = Math.max(1, Math.ceil(((minute + 1) * MINUTE_MS - now) / 1_000));
      throw new ProblemError(
        'TOO_MANY_REQUESTS',
        `More than ${perMinute} requests in a minute; wait ${retryAfter} s.`,
        { retryAfter },
      );
    }
    count.untold++;
  }

  /** Tells the store what was counted here and hears what there is in all. */
  async share(): Promise<void> {
    const minute = Math.floor(this.now() / MINUTE_MS);
    for (const [id, count] of this.counts) {
      if (count.minute < minute) this.counts.delete(id);
      else if (count.untold > 0) await this.tell(id, count);
    }
  }

  private async tell(id: string, count: Count): Promise<void> {
    const by = count.untold;
    const total = await this.repositories.rates.add(id, count.minute, by);
    count.known = total;
    count.untold -= by;
  }

  private countOf(limit: string, key: string, minute: number): Count {
    const id = `${limit}:${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${minute}`;
    const found = this.counts.get(id);
    if (found) return found;
    const count = { minute, known: 0, untold: 0 };
    this.counts.set(id, count);
    for (const oldest of this.counts.keys()) {
      if (this.counts.size <= MOST_KEYS) break;
      this.counts.delete(oldest);
    }
    return count;
  }
}
