import type { PendingRung, RunningDeadline } from '../deadlines/deadline-state.js';
import type { LawOfWaits } from '../deadlines/foreseen-rungs.js';
import { missesWorkingTime, workingTimeFrom } from '../deadlines/working-hours.js';
import { type CaseClock, REAL_DAY_MS, legalNow } from '../time/case-clock.js';
import { STUCK_LIMITS } from './limits.js';

/** What is to come by itself. Legal instants, ms. */
export interface Timers {
  readonly rungs: readonly PendingRung[];
  readonly deadline?: RunningDeadline | undefined;
  /** End of the step, or day of follow-up. */
  readonly endsAt?: number | undefined;
}

/**
 * Since when a timer is late, as a legal instant; undefined while none is. A reminder whose working time went by waits for
 * the next, and is late only once people have worked for as long as any timer may be late.
 */
export function lateSince(
  { rungs, deadline, endsAt }: Timers,
  clock: CaseClock,
  law: LawOfWaits,
  now: number,
): number | undefined {
  const latest = legalNow(clock, now - STUCK_LIMITS.timerLateMs);
  const late = rungs.flatMap((rung) => {
    if (rung.at > latest) return [];
    const hours =
      deadline && missesWorkingTime(rung, clock, latest) ? law.hoursOf(deadline.packDigest) : undefined;
    if (!hours) return [rung.at];
    return workingTimeFrom(law.table, hours, latest).from === latest ? [latest] : [];
  });
  if (endsAt !== undefined && endsAt <= latest) late.push(endsAt);
  return late.length === 0 ? undefined : Math.min(...late);
}

/** Real instant (ms) at which a clock showed a legal one. */
export function realInstant({ realEpoch, legalEpoch, dayMs }: CaseClock, legal: number): number {
  return realEpoch + Math.ceil(((legal - legalEpoch) * dayMs) / REAL_DAY_MS);
}
