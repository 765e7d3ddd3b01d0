import { type Actor, isSamePerson } from '../permissions/actor.js';
import type { ActionName } from './action.js';
import type { CaseState } from './case-state.js';

type Ready = (state: CaseState, actor: Actor) => boolean;

/** What an action needs of the case, whatever is sent with it; the others can always be taken where the table has them. */
const READY: Partial<Record<ActionName, Ready>> = {
  claim: ({ holder }) => holder === undefined,
  release: ({ holder }) => holder !== undefined,
  requestSupplement: ({ supplementsAsked, policy }) => supplementsAsked < (policy?.maxSupplements ?? 0),
  decide: ({ proposal }) => proposal === undefined,
  approveDecision: ({ proposal }) => proposal !== undefined,
  extend: ({ extension }) => extension === undefined,
  approveExtension: ({ extension }, actor) =>
    extension?.state === 'requested' && !isSamePerson(actor, extension.by),
  exceptTarget: ({ targets }) => targets.some(({ state }) => state === 'pending'),
  retryStep: ({ attention }) => attention !== undefined,
};

/** Whether the case is in a state in which somebody could take the action at all. */
export function isReady(state: CaseState, actor: Actor, name: ActionName): boolean {
  return READY[name]?.(state, actor) ?? true;
}

/** What keeps everybody from approving a repair, whatever reasons he gives; a denial stays possible. */
export function barToApproval({
  penaltyClass,
}: Pick<CaseState, 'penaltyClass'>): 'NEEDS_CLASSIFICATION' | undefined {
  return penaltyClass === 'unclassified' ? 'NEEDS_CLASSIFICATION' : undefined;
}
