import type { Eligibility } from './eligibility.js';
import type { UndecidedReason } from './classify.js';
import { type OpenDate, latest } from './open-dates.js';

/** While a class is open a record is public no longer than under the class that keeps it longest; null: without an end. */
export function lastPossibleEnd({ byClass = [] }: Eligibility): OpenDate {
  return latest(byClass.map(({ publicationEnds }) => publicationEnds));
}

/**
 * Why no rule says the class. Not from what is missing: where every class leads to the same dates a decision on it is not
 * asked for, and the class is open all the same. The reasons of the newest law.
 */
export function openReasons({ proof }: Eligibility): readonly UndecidedReason[] {
  return proof.findLast(({ reasons }) => reasons !== undefined)?.reasons ?? [];
}
