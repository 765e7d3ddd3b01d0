import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import {
  LOGGER,
  type Log,
  NOW,
  type Now,
  REPOSITORIES,
  SETTINGS,
  type Settings,
} from '../platform/tokens.js';

/** How often what has changed here is told to the other processes. */
const SHARE_MS = 1_000;
/** How often what has not is told again, and how long it is believed. */
const RENEW_MS = 60_000;
const BELIEVED_MS = 2.5 * RENEW_MS;

/**
 * Limits the event streams that an account has open at once, over all processes: each stream costs look-ups whenever
 * anything happens. The limit may be exceeded by what other processes let in within a second; while the store does not
 * answer, each process holds to it by itself.
 */
@Injectable()
export class OpenStreams implements OnModuleInit, OnModuleDestroy {
  private readonly process = randomUUID();
  private readonly open = new Map<string, number>();
  /** Accounts of which the others do not know how many are open here now. */
  private readonly untold = new Set<string>();
  private renewAt = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'openStreams'>,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'streamsPerAccount'>,
    @Inject(NOW) private readonly now: Now,
    @Inject(LOGGER) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.share().catch((err: unknown) => this.warn(err)), SHARE_MS);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    for (const account of this.open.keys()) this.change(account, -Infinity);
    await this.share().catch((err: unknown) => this.warn(err));
  }

  /** @returns what is called once it has ended @throws ProblemError TOO_MANY_STREAMS */
  async enter(account: string): Promise<() => void> {
    const most = this.settings.streamsPerAccount;
    // Counted before anything is waited for: of many at once not more come in.
    const here = this.change(account, 1);
    const elsewhere = here > most ? 0 : await this.elsewhere(account);
    if (here + elsewhere > most) {
      this.change(account, -1);
      throw new ProblemError(
        'TOO_MANY_STREAMS',
        `The account has ${most} live connections open; close pages that are not needed.`,
      );
    }
    let ended = false;
    return () => {
      if (!ended) this.change(account, -1);
      ended = true;
    };
  }

  /** Tells the store what is open here. */
  async share(): Promise<void> {
    const now = this.now();
    if (now >= this.renewAt) {
      this.renewAt = now + RENEW_MS;
      for (const account of this.open.keys()) this.untold.add(account);
    }
    for (const account of this.untold) {
      this.untold.delete(account);
      const open = this.open.get(account) ?? 0;
      const told = { account, process: this.process, open, until: now + BELIEVED_MS };
      await this.repositories.openStreams.tell(told).catch((error: unknown) => {
        this.untold.add(account);
        throw error;
      });
    }
  }

  private async elsewhere(account: string): Promise<number> {
    try {
      return await this.repositories.openStreams.openElsewhere(account, this.process, this.now());
    } catch (err) {
      this.warn(err);
      return 0;
    }
  }

  private change(account: string, by: number): number {
    const open = Math.max(0, (this.open.get(account) ?? 0) + by);
    if (open === 0) this.open.delete(account);
    else this.open.set(account, open);
    this.untold.add(account);
    return open;
  }

  private warn(err: unknown): void {
    this.log.warn({ err }, 'open event streams could not be shared; this process limits by its own');
  }
}
