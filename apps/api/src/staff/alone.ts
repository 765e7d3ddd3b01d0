import { randomUUID } from 'node:crypto';
import type { Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import type { Now } from '../platform/tokens.js';

/** Longer than the store may take for the change, ms; who died in it blocks the others for as long. */
const LEASE_MS = 30_000;
const PAUSE_MS = 100;
/** Looks for the lease before one is refused: ten seconds of them. */
const TRIES = 100;

/**
 * Makes changes of one kind one at a time, over all processes, where what one may do depends on what others did.
 * @throws ProblemError UNAVAILABLE
 */
export async function alone<T>(
  leases: Repositories['leases'],
  duty: string,
  now: Now,
  change: () => Promise<T>,
): Promise<T> {
  const owner = randomUUID();
  for (let tries = 1; !(await leases.hold(duty, owner, LEASE_MS, now())); tries++) {
    if (tries === TRIES)
      throw new ProblemError('UNAVAILABLE', 'Another change of this kind is under way.', { retryAfter: 2 });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  try {
    return await change();
  } finally {
    // What was done is done: a lease that could not be given back runs out.
    await leases.letGo(duty, owner).catch(() => undefined);
  }
}
