import { addPeriod } from '../../deadlines/periods.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { TrackingSubject } from './tracking-state.js';

type Term = Pick<TrackingSubject, 'madeOn' | 'validUntil'>;

/** The first day on which a commitment is asked about: the end of its term, else a year after it was made. */
export function firstFollowUp({ madeOn, validUntil }: Term): CivilDate {
  return lastDay(validUntil) ?? anniversary(madeOn, 1);
}

/**
 * The next day on which one that was found kept is asked about: the end of its term, else the next anniversary; undefined
 * where its term is over, so that it is fulfilled or not. @param today the day on which it was found kept
 */
export function nextFollowUp({ madeOn, validUntil }: Term, today: CivilDate): CivilDate | undefined {
  const last = lastDay(validUntil);
  if (last !== undefined) return last > today ? last : undefined;
  for (let years = 1; ; years++) {
    const day = anniversary(madeOn, years);
    if (day > today) return day;
  }
}

function lastDay(validUntil: Term['validUntil']): CivilDate | undefined {
  return validUntil === 'none' ? undefined : validUntil;
}

function anniversary(day: CivilDate, years: number): CivilDate {
  return addPeriod(day, { years }).end;
}
