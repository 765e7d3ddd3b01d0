import { type CaseStatus, isFinal } from '@xinxiu/domain';

/** The stations of a case as a business sees them, like those of a parcel. */
export const STATIONS = ['apply', 'verify', 'review', 'publish', 'done'] as const;

const REACHED: Readonly<Record<CaseStatus, number>> = {
  submitted: 0,
  'supplement-required': 0,
  'under-verification': 1,
  'under-review': 2,
  'ending-publication': 3,
  completed: 4,
  'not-accepted': 0,
  denied: 2,
  withdrawn: 0,
  lapsed: 0,
  terminated: 0,
  moot: 0,
};

/**
 * How far a case has come. One that waits for the business stands where the answer will lead it back to.
 * @param returnTo the step in which a supplement was asked
 * @param before the last step before a case ended, which its status alone does not tell
 */
export function stationOf(status: CaseStatus, returnTo?: CaseStatus, before?: CaseStatus): number {
  if (status === 'supplement-required' && returnTo) return REACHED[returnTo];
  if (isFinal(status) && status !== 'completed' && before) return REACHED[before];
  return REACHED[status];
}
