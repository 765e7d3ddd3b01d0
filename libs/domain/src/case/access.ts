import { type Actor, leads, onApplicantsSide, standsFor, worksIn } from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import { OWN_FILING_MESSAGE, filedBy } from '../permissions/at-window.js';
import { ACTION_NAMES, type ActionName } from './action.js';
import type { CaseState } from './case-state.js';
import { CASE_TABLE, type Relation } from './case-table.js';
import { isReady } from './readiness.js';

/** Code of the department that owns the case's status; undefined while the applicant has it or it has ended. */
export function owningUnit(state: CaseState): string | undefined {
  const { owner } = CASE_TABLE[state.status];
  const unit = owner === 'by-policy' ? state.policy?.acceptedBy : owner;
  if (unit === 'credit-office') return state.creditOffice;
  if (unit === 'determining-department') return state.determiningDepartment;
  return undefined;
}

/** Who takes part in a case; fixed when it opens. */
export type CaseParties = Pick<CaseState, 'applicant' | 'determiningDepartment' | 'creditOffice'>;

export function hasRelation(state: CaseState, actor: Actor, relation: Relation): boolean {
  const unit = owningUnit(state);
  switch (relation) {
    case 'applicant':
      return isApplicant(state, actor);
    case 'supervisor':
      return actor.role === 'supervisor';
    case 'platform':
      return actor.role === 'system';
    case 'unit-member':
      return unit !== undefined && worksIn(actor, unit);
    case 'unit-leader':
      return unit !== undefined && leads(actor, unit);
    case 'holder':
      return unit !== undefined && worksIn(actor, unit) && holds(state, actor);
    case 'inside':
      return isInside(state, actor);
  }
}

/** Whether the case is with the actor: he holds it, or is today's substitute of the one who does. */
function holds({ holder }: CaseState, { id, actsFor = [] }: Actor): boolean {
  return holder !== undefined && [id, ...actsFor].includes(holder.id);
}

/** The absent holder whom the actor acts for by an action: the one whose place alone gives him the right to it. */
export function principalIn(state: CaseState, actor: Actor, name: ActionName): Actor['actingFor'] {
  const { holder } = state;
  if (!holder || holder.id === actor.id || !holds(state, actor)) return undefined;
  const { by = [] } = CASE_TABLE[state.status].actions[name] ?? {};
  const hasOwn = by.some((relation) => relation !== 'holder' && hasRelation(state, actor, relation));
  return hasOwn || !by.includes('holder') ? undefined : { id: holder.id, name: holder.name };
}

/** Whether the actor may see the case at all: the other party and other departments may not even know of it. */
export function maySee(parties: CaseParties, actor: Actor): boolean {
  return isInside(parties, actor) || isApplicant(parties, actor) || actor.role === 'auditor';
}

function isApplicant({ applicant }: CaseParties, actor: Actor): boolean {
  return standsFor(actor, applicant.uscc);
}

function isInside({ creditOffice, determiningDepartment }: CaseParties, actor: Actor): boolean {
  return actor.role === 'supervisor' || worksIn(actor, creditOffice) || worksIn(actor, determiningDepartment);
}

/** What who filed the case for the business may do in it all the same: nothing of it finds the application in order. */
const OPEN_TO_FILER: readonly ActionName[] = ['release', 'assign', 'comment', 'retryStep'];

/** Why somebody takes no part in a case, whatever his relation to it. */
export interface Bar {
  readonly code: 'RECUSED' | 'OWN_FILING';
  readonly message: string;
}

/**
 * What keeps the actor from an action: who has an interest in the applicant does nothing in its case but give it back, who
 * filed it for the business does not handle it.
 */
export function barTo(state: CaseState, actor: Actor, name: ActionName): Bar | undefined {
  const { applicant } = state;
  if (isRecused(actor, applicant.uscc) && name !== 'release')
    return { code: 'RECUSED', message: recusedFromMessage(applicant.uscc) };
  if (onApplicantsSide(actor) || !filedBy(state, actor) || OPEN_TO_FILER.includes(name)) return undefined;
  return { code: 'OWN_FILING', message: OWN_FILING_MESSAGE };
}

/** What the actor may do now: the buttons of a page, and the `allowed` of a refusal. */
export function allowedActions(state: CaseState, actor: Actor): ActionName[] {
  const { actions } = CASE_TABLE[state.status];
  return ACTION_NAMES.filter(
    (name) =>
      !barTo(state, actor, name) &&
      actions[name]?.by.some((relation) => hasRelation(state, actor, relation)) &&
      isReady(state, actor, name),
  );
}
