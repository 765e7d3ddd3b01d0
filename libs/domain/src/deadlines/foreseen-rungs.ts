import { type CaseClock, legalNow } from '../time/case-clock.js';
import { addDays } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { PendingRung, RunningDeadline } from './deadline-state.js';
import { type RungTold, toldBy } from './told-by-rung.js';
import type { WorkingDayTable } from './working-day-table.js';
import { type WorkingHoursRule, missesWorkingTime, workingTimeFrom } from './working-hours.js';

/** Something that waits for people: a step of a case, a registration, a step of a commitment. */
export interface OpenWait {
  readonly rungs: readonly PendingRung[];
  readonly deadline?: RunningDeadline | undefined;
  readonly clock: CaseClock;
  /** Legal instant (ms) at which the wait ends by itself: after it nobody is reminded any more. */
  readonly endsAt?: number | undefined;
}

/** A reminder or an escalation that comes unless somebody moves the matter first. `at` is a legal instant, ms. */
export interface ForeseenRung extends Pick<PendingRung, 'id' | 'at'> {
  readonly to: readonly RungTold[];
}

export interface LawOfWaits {
  readonly table: WorkingDayTable;
  /** Hours of the overlay with that digest; undefined where it names none. */
  hoursOf(packDigest: string): WorkingHoursRule | undefined;
}

/**
 * What a wait sends on one of the days to come, in its order: the same that its workflow sends.
 * @param ahead 0 is the rest of today by the clock of the wait, 1 tomorrow
 * @param now real instant, ms
 */
export function foreseenRungs(
  wait: OpenWait,
  ahead: number,
  law: LawOfWaits,
  now: number,
): readonly ForeseenRung[] {
  const { rungs, clock, endsAt = Number.POSITIVE_INFINITY } = wait;
  const legal = legalNow(clock, now);
  const day = addDays(shanghaiDate(legal), ahead);
  const coming = rungs
    .map((rung) => ({ ...rung, at: comesAt(rung, wait, law, legal) }))
    .filter(({ at }) => at < endsAt)
    .sort((one, other) => one.at - other.at);
  return coming.flatMap(({ id, at }, index) =>
    shanghaiDate(at) === day ? [{ id, at, to: toldBy(id, coming.slice(index + 1)) }] : [],
  );
}

/** As it was armed; what its time went by for, when people work next. */
function comesAt(rung: PendingRung, { deadline, clock }: OpenWait, law: LawOfWaits, legal: number): number {
  if (rung.at > legal) return rung.at;
  const isMissed = deadline && missesWorkingTime(rung, clock, legal);
  const hours = isMissed ? law.hoursOf(deadline.packDigest) : undefined;
  return hours ? workingTimeFrom(law.table, hours, legal).from : legal;
}
