import { Inject, Injectable } from '@nestjs/common';
import { LOCKOUT, lockedUntil } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { Gate } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Wrong tries that an address (many people may share one) may have within the window. */
const MOST_PER_ADDRESS = 200;
const ADDRESS_WINDOW_MS = 15 * 60_000;
/** Shorter than this (s) a wait is told in seconds, else in minutes. */
const SOON_S = 120;

/** What the tries of a password are counted under. */
export const accountKey = (username: string): string => `account:${username.toLowerCase()}`;

/** Limits how often a secret may be guessed. What counts lies in the store: for every process, and after a restart. */
@Injectable()
export class Guessing {
  /** One try at a time per account: concurrent guesses are counted one after the other. */
  private readonly oneByOne = new Gate(1, 10_000);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * Makes a try unless the lock holds. @param key what is tried, such as `account:name` @param check gives nothing when
   * the secret is wrong @throws ProblemError TOO_MANY_ATTEMPTS with the seconds to wait
   */
  async attempt<T>(
    key: string,
    address: string,
    check: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    return this.oneByOne.run(key, async () => {
      const { attempts } = this.repositories;
      const id = await attempts.begin(key, address, this.now());
      const openAt = await this.openAt(key, address, id);
      if (openAt > this.now()) {
        await attempts.withdraw(id);
        throw locked(Math.max(1, Math.ceil((openAt - this.now()) / 1_000)));
      }
      const found = await check();
      if (found !== undefined) await attempts.succeeded(id);
      return found;
    });
  }

  /** The count begins anew: who owns it has proved himself in another way. Whoever tried before keeps nobody out. */
  async forgive(key: string, address: string): Promise<void> {
    const { attempts } = this.repositories;
    await attempts.succeeded(await attempts.begin(key, address, this.now()));
  }

  private async openAt(key: string, address: string, own: string): Promise<number> {
    const { attempts } = this.repositories;
    const now = this.now();
    const [failures, near] = await Promise.all([
      attempts.failuresSince(key, now - LOCKOUT.memoryMs, own),
      attempts.failuresFrom(address, now - ADDRESS_WINDOW_MS, MOST_PER_ADDRESS + 1),
    ]);
    const oldest = near[MOST_PER_ADDRESS];
    return Math.max(lockedUntil(failures), oldest === undefined ? 0 : oldest + ADDRESS_WINDOW_MS);
  }
}

function locked(retryAfter: number): ProblemError {
  if (retryAfter < SOON_S)
    return new ProblemError('TOO_MANY_ATTEMPTS', `Nobody may try for another ${retryAfter} seconds.`, {
      retryAfter,
    });
  const minutes = Math.ceil(retryAfter / 60);
  return new ProblemError('TOO_MANY_ATTEMPTS', `Nobody may try for another ${minutes} minutes.`, {
    retryAfter,
  });
}
