import { messageOf, StackError } from '../stack-error.js';

/** One way to come by a server. */
export interface Rung<T> {
  name: string;
  /** Skipped: this way is not open here (variable not set, program not there). */
  climb: () => Promise<T | Skipped>;
}

export class Skipped {
  constructor(readonly reason: string) {}
}

/**
 * Tries the ways in order and takes the first that works; each gives one line.
 * @throws StackError NO_PROVIDER with the reason of every rung. A StackError of a rung ends the climb: it says that
 * going on would do harm, not that this way is closed.
 */
export async function climb<T>(
  thing: string,
  rungs: readonly Rung<T>[],
  log: (line: string) => void,
  remedy: string,
  describe: (found: T) => string = String,
): Promise<T> {
  const reasons: string[] = [];
  for (const rung of rungs) {
    const outcome = await attempt(rung);
    if (!(outcome instanceof Skipped)) {
      log(`${thing}: ${rung.name}: ${describe(outcome)}`);
      return outcome;
    }
    log(`${thing}: ${rung.name}: ${outcome.reason}`);
    reasons.push(`${rung.name}: ${outcome.reason}`);
  }
  throw new StackError('NO_PROVIDER', `No way to ${thing} works here (${reasons.join('; ')}).`, remedy);
}

async function attempt<T>(rung: Rung<T>): Promise<T | Skipped> {
  try {
    return await rung.climb();
  } catch (error) {
    if (error instanceof StackError) throw error;
    return new Skipped(`does not work: ${messageOf(error)}`);
  }
}
