const MINUTE = 60_000;

/** Wrong tries that lock an account, and for how long (ms); each further one doubles it. @see lockedUntil */
export const LOCKOUT = {
  tries: 5,
  firstMs: 15 * MINUTE,
  longestMs: 60 * MINUTE,
  /** Failures count for so long, or until the right one was given. */
  memoryMs: 24 * 60 * MINUTE,
} as const;

/**
 * Until when nobody may try again, the right secret included (ASVS 6.3.1): from the fifth failure on for a quarter of an
 * hour, then half an hour, then an hour each. So some thirty guesses a day are possible, and who is locked out by somebody
 * else is not locked out for long.
 * @param failures instants (ms) of the failures that still count, oldest first @returns instant (ms); 0 when it is open
 */
export function lockedUntil(failures: readonly number[]): number {
  const last = failures.at(-1);
  if (last === undefined || failures.length < LOCKOUT.tries) return 0;
  // Beyond some doublings it is the longest in any case, and two to the power of a thousand is no number.
  const doublings = Math.min(failures.length - LOCKOUT.tries, 10);
  return last + Math.min(LOCKOUT.firstMs * 2 ** doublings, LOCKOUT.longestMs);
}
