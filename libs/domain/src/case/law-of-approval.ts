import type { ComputedAnswer } from '../deadlines/case-rules.js';
import type { Eligibility } from '../eligibility/eligibility.js';
import type { LawOfApproval } from './action.js';

/** The condition of the checklist that is the minimum publication period (最短公示期) of the regime packs. */
const MINIMUM: ComputedAnswer = 'minimum-period';

/**
 * How a record stands in law on the day of an approval. The class may have been decided on after the application was taken,
 * and the minimum period be longer, or shorter, than verification found.
 * @source the article of the term that decides, as the regime packs give it
 */
export function lawOfApproval({
  class: penaltyClass,
  unmet,
}: Pick<Eligibility, 'class' | 'unmet'>): LawOfApproval {
  const isEarly = unmet.some(({ condition }) => condition === 'MINIMUM_PERIOD');
  return { penaltyClass, unmet: isEarly ? [MINIMUM] : [], met: isEarly ? [] : [MINIMUM] };
}
