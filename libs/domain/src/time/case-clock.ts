/**
 * How a case's legal time follows real time. Pinned when the case starts, so that a demonstration may let a legal day
 * pass in a second without touching other cases.
 */
export interface CaseClock {
  /** Real instant (ms) at which the clock was pinned. */
  readonly realEpoch: number;
  /** Legal instant (ms) that it showed then. */
  readonly legalEpoch: number;
  /** Real milliseconds that a legal day takes; 86,400,000 is real time. */
  readonly dayMs: number;
}

export const REAL_DAY_MS = 86_400_000;

export function realClock(now: number): CaseClock {
  return { realEpoch: now, legalEpoch: now, dayMs: REAL_DAY_MS };
}

export function isRealTime(clock: CaseClock): boolean {
  return clock.realEpoch === clock.legalEpoch && clock.dayMs === REAL_DAY_MS;
}

/** Legal instant (ms) at a real one; the real one itself for what has no clock of its own. */
export function legalNow(clock: CaseClock | undefined, realNow: number): number {
  if (!clock) return realNow;
  return clock.legalEpoch + Math.floor(((realNow - clock.realEpoch) * REAL_DAY_MS) / clock.dayMs);
}

/** Real milliseconds to wait from `realNow` until the legal instant; 0 when it has passed. */
export function realMsUntil(clock: CaseClock, realNow: number, legalInstant: number): number {
  const real = clock.realEpoch + Math.ceil(((legalInstant - clock.legalEpoch) * clock.dayMs) / REAL_DAY_MS);
  return Math.max(0, real - realNow);
}
