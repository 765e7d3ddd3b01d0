import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../output/language.js';
import { output } from '../output/output.js';

/** How the other side is looked after while its answer is waited for, ms. */
export interface Patience {
  /** Between two looks. */
  readonly pauseMs: number;
  /** How long a look may take. */
  readonly lookMs: number;
  /** That many looks without an answer in a row, and it counts as hung. */
  readonly misses: number;
}

/** Hung for 30 s: a machine under load answers a look within seconds. */
const PATIENCE: Patience = { pauseMs: 5_000, lookMs: 10_000, misses: 2 };

/** The api took the connection, but it does nothing. */
export class Hung extends Error {
  override readonly name = 'Hung';
}

/**
 * Waits for an answer as long as the other side lives, however long its work takes.
 * @param look says whether it lives; it is asked again and again, each time with a signal that ends the look
 * @throws Hung when it does not live any more, or what `ask` fails with
 */
export async function whileAlive<T>(
  ask: (signal: AbortSignal) => Promise<T>,
  look: (signal: AbortSignal) => Promise<unknown>,
  patience: Patience = PATIENCE,
): Promise<T> {
  const hung = new AbortController();
  const answered = new AbortController();
  const watch = lookAfter(look, patience, answered.signal, hung);
  try {
    return await ask(hung.signal);
  } finally {
    answered.abort();
    await watch;
  }
}

async function lookAfter(
  look: (signal: AbortSignal) => Promise<unknown>,
  { pauseMs, lookMs, misses }: Patience,
  answered: AbortSignal,
  hung: AbortController,
): Promise<void> {
  for (let missed = 0; ;) {
    await pause(pauseMs, undefined, { signal: answered }).catch(() => undefined);
    if (answered.aborted) return;
    const lives = await look(AbortSignal.any([answered, AbortSignal.timeout(lookMs)])).then(
      () => true,
      () => false,
    );
    if (answered.aborted) return;
    missed = lives ? 0 : missed + 1;
    if (missed >= misses) {
      const seconds = Math.round((misses * (pauseMs + lookMs)) / 1_000);
      hung.abort(new Hung(say(`${seconds} 秒没有反应`, `no sign of life for ${seconds} s`)));
      return;
    }
    if (!lives) output.note(say('服务没有反应，继续等待 …', 'the api does not react; waiting on …'));
  }
}
