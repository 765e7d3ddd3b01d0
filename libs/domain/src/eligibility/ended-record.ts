import type { RecordPublication } from '../record/record.js';
import type { Eligibility, EligibilityProof } from './eligibility.js';

/**
 * The answer for a record whose publication stands as it does: repair ends publication, so of one that is no longer
 * public nothing is missing, and nothing can be applied for.
 */
export function givenPublication<T extends Eligibility>(
  assessed: T,
  { state }: Pick<RecordPublication, 'state'>,
): T {
  if (state !== 'ended') return assessed;
  return { ...assessed, eligible: false, unmet: [], proof: assessed.proof.filter(isNothingToMend) };
}

/** What was missing before is nobody's to bring any more; that the period is over stays true. */
function isNothingToMend({ step, result }: EligibilityProof): boolean {
  return step !== 'unmet' || result === 'PUBLICATION_ENDED';
}
