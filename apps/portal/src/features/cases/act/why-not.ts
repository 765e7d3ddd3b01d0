import {
  type ActionName,
  type Actor,
  CASE_TABLE,
  type CaseState,
  type RefusalCode,
  type Relation,
  hasRelation,
  isReady,
  owningUnit,
  worksIn,
} from '@xinxiu/domain';

/** Why a person may not take an action now: who may, or what of the case stands against it. */
export type WhyNot =
  | { readonly kind: 'relation'; readonly by: readonly Relation[]; readonly isUnheld: boolean }
  | { readonly kind: 'state'; readonly code: RefusalCode }
  /** The server keeps him from it for a reason of his person (recusal, own filing), which it says when asked. */
  | { readonly kind: 'barred' };

/** What of the case is in the way of an action, in the word that a refusal would use. */
const UNREADY: Partial<Record<ActionName, RefusalCode>> = {
  claim: 'ALREADY_HELD',
  release: 'NOT_HOLDER',
  requestSupplement: 'SUPPLEMENTS_USED',
  decide: 'PROPOSAL_PENDING',
  approveDecision: 'NO_PROPOSAL',
  extend: 'EXTENSION_USED',
  approveExtension: 'NO_EXTENSION_REQUESTED',
  exceptTarget: 'TARGET_UNKNOWN',
  retryStep: 'NOTHING_TO_RETRY',
};

/** Why an action that the table has for the status is not among those allowed. */
export function whyNot(state: CaseState, actor: Actor, name: ActionName): WhyNot {
  const by = CASE_TABLE[state.status].actions[name]?.by ?? [];
  if (!by.some((relation) => hasRelation(state, actor, relation))) {
    const unit = owningUnit(state);
    const isColleague = unit !== undefined && worksIn(actor, unit);
    const isUnheld = by.includes('holder') && isColleague && state.holder === undefined;
    return { kind: 'relation', by: by.filter((relation) => relation !== 'platform'), isUnheld };
  }
  if (isReady(state, actor, name)) return { kind: 'barred' };
  const isOwn = name === 'approveExtension' && state.extension?.by.id === actor.id;
  return { kind: 'state', code: isOwn ? 'SAME_PERSON' : (UNREADY[name] ?? 'ACTION_NOT_ALLOWED') };
}

export interface Offer {
  readonly name: ActionName;
  readonly isAllowed: boolean;
}

/** The order in which an office thinks of them: what moves the case on, who has it, its time, its end. */
const ORDER: readonly ActionName[] = [
  'claim',
  'accept',
  'verify',
  'decide',
  'approveDecision',
  'requestSupplement',
  'refuse',
  'extend',
  'approveExtension',
  'exceptTarget',
  'assign',
  'release',
  'retryStep',
  'answerSupplement',
  'withdraw',
  'terminate',
];

/** Every action of the status but the comment, which has a place of its own; what is allowed stands first. */
export function offersOf(state: CaseState, allowed: readonly ActionName[]): readonly Offer[] {
  const { actions } = CASE_TABLE[state.status];
  const offers = ORDER.filter((name) => actions[name] !== undefined).map((name) => ({
    name,
    isAllowed: allowed.includes(name),
  }));
  return [...offers.filter(({ isAllowed }) => isAllowed), ...offers.filter(({ isAllowed }) => !isAllowed)];
}
