import { type CaseState, isFinal, owningUnit } from '@xinxiu/domain';
import type { Standing } from '../durable/visibility.js';

/** Where a case stands for an operator. */
export function standingOf(state: CaseState): Standing {
  const department = isFinal(state.status) ? '' : (owningUnit(state) ?? 'applicant');
  return { status: state.status, department };
}
