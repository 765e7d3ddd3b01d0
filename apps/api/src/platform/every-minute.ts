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
export function everyMinute(deps: Deps, duty: Duty): () => void {
  return inTurns(deps, duty, TURN_MS);
}

/**
 * Does a duty again and again, in one process at a time; a turn that takes longer leaves out those that come meanwhile.
 * @param everyMs from the begin of a turn to that of the next @returns what ends it
 */
export function inTurns(
  { leases, log, now }: Deps,
  { name, work, failed }: Duty,
  everyMs: number,
): () => void {
  const owner = randomUUID();
  let isBusy = false;
  const turn = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    try {
      if (await leases.hold(name, owner, everyMs * 2, now())) await work();
    } catch (err) {
      log.warn({ err }, `${failed}; it is tried again in ${everyMs / 1_000} s`);
    } finally {
      isBusy = false;
    }
  };
  const timer = setInterval(() => void turn(), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
