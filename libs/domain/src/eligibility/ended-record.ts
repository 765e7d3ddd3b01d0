import type { RecordPublication } from '../record/record.js';
import type { Eligibility } from './eligibility.js';

/**
 * The answer for a record whose publication stands as it does: repair ends publication, so of one that is no longer
 * public nothing is missing, and nothing can be applied for.
 */
export function givenPublication<T extends Eligibility>(
  assessed: T,
  { state }: Pick<RecordPublication, 'state'>,
): T {
  return state === 'ended' ? { ...assessed, eligible: false, unmet: [] } : assessed;
}
