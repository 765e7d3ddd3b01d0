import { type CivilDate, addDays } from '../time/civil-date.js';

/** Days, both included, on which a clock does not run. Suspensions may overlap and come in any order. */
export interface SuspendedDays {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/**
 * The days on which a clock stood still between a pause and its end. The clock runs on the day of the request and
 * starts again on the day after the answer: the day of an event is not counted (民法典第二百零一条第一款; that it
 * governs resumption too is our assumption). Paused and resumed on one day: nothing was lost, so no suspension.
 */
export function suspensionOf(pausedOn: CivilDate, resumedOn: CivilDate): SuspendedDays[] {
  return resumedOn > pausedOn ? [{ from: addDays(pausedOn, 1), to: resumedOn }] : [];
}

/** Throws RangeError for a suspension that ends before it begins: such a list is a defect of the caller. */
export function isSuspended(date: CivilDate, suspensions: readonly SuspendedDays[]): boolean {
  return suspensions.some(({ from, to }) => {
    if (to < from) throw new RangeError(`A suspension ends before it begins: ${from}..${to}`);
    return from <= date && date <= to;
  });
}
