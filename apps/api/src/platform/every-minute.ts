import { randomUUID } from 'node:crypto';
import type { Repositories } from '@xinxiu/persistence';
import type { Log, Now } from './tokens.js';

const TURN_MS = 60_000;

interface Duty {
  /** Over all processes: one of them does it. */
  readonly name: string;
  readonly work: () => Promise<unknown>;
  /** What the log says when it failed; the next turn tries again. */
  readonly failed: string;
}

interface Deps {
  readonly leases: Pick<Repositories['leases'], 'hold'>;
  readonly log: Log;
  readonly now: Now;
}

/** Does a duty every minute, in one process at a time. @returns what ends it */
export function everyMinute({ leases, log, now }: Deps, { name, work, failed }: Duty): () => void {
  const owner = randomUUID();
  const turn = async (): Promise<void> => {
    if (await leases.hold(name, owner, TURN_MS * 2, now())) await work();
  };
  const timer = setInterval(() => {
    turn().catch((err: unknown) => {
      log.warn({ err }, `${failed}; it is tried again in a minute`);
    });
  }, TURN_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
