import { owningUnit } from '../case/access.js';
import type { CaseState } from '../case/case-state.js';
import { isFinal } from '../case/case-table.js';
import { type Actor, asWitness } from '../permissions/actor.js';
import { reachOf } from '../permissions/may.js';
import { isRecused } from '../permissions/recusal.js';
import type { UrgeSubject } from './urge-letter.js';

export const URGE_OBSTACLES = ['recused', 'ended', 'with-business', 'too-long', 'elsewhere'] as const;
/**
 * What stands in the way of an urge letter: who issues it has an interest in the business; the case has ended; it waits for
 * the business; more working days are given than the rules allow; it waits for another department than that of its leader.
 */
export type UrgeObstacle = (typeof URGE_OBSTACLES)[number];

/** How long an answer may take, and at most by the rules of the day, in working days. */
export interface UrgeDays {
  readonly workingDays: number;
  readonly mostWorkingDays: number;
}

export function urgeObstacle(state: CaseState, actor: Actor, days: UrgeDays): UrgeObstacle | undefined {
  const unit = owningUnit(state);
  if (isRecused(actor, state.applicant.uscc)) return 'recused';
  if (isFinal(state.status)) return 'ended';
  if (unit === undefined) return 'with-business';
  if (days.workingDays > days.mostWorkingDays) return 'too-long';
  return reachOf('urge.issue', actor.role) === 'department' && actor.department !== unit
    ? 'elsewhere'
    : undefined;
}

/** What a letter on a case is about: whose turn it is is asked, whoever holds it by name. */
export function urgeSubjectOf(
  state: CaseState,
  actor: Actor,
  said: Pick<UrgeSubject, 'letterId' | 'number' | 'reason' | 'demand' | 'workingDays'>,
): UrgeSubject {
  const {
    caseNo,
    applicant: { name: businessName, uscc },
    holder,
  } = state;
  return {
    ...{ caseNo, businessName, uscc, department: owningUnit(state) ?? '' },
    ...(holder && { addressee: { id: holder.id, name: holder.name } }),
    ...said,
    issuedBy: asWitness(actor),
  };
}
