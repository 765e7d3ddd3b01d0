import { decided } from './act-decision.js';
import type { CaseState } from './case-state.js';
import type { CaseEvent, CaseFact } from './event.js';
import { foldCase } from './fold.js';

/** A case as it would be, and the fact that would have made it so. */
export interface Foreseen {
  readonly state: CaseState;
  readonly event: CaseEvent;
}

/**
 * What the facts of an action would make of a case; a proposal is followed to the decision that its approval makes it.
 * Nothing of it is true: the ids say so.
 * @param facts at least one, as an action gives them
 * @param now legal instant, ms
 */
export function foresee(state: CaseState, facts: readonly CaseFact[], now: number): Foreseen {
  const at = new Date(now).toISOString();
  const eventOf = (fact: CaseFact, before: CaseState): CaseEvent => ({
    ...fact,
    id: `${before.caseNo}:foreseen:${before.seq}`,
    version: 1,
    caseId: before.caseNo,
    seq: before.seq + 1,
    at,
    recordedAt: at,
    causationId: 'foreseen',
  });
  const all = facts.flatMap(withApproval);
  return all.reduce(
    ({ state: before }, fact) => {
      const event = eventOf(fact, before);
      return { state: foldCase(before, event), event };
    },
    { state, event: eventOf(all[0] as CaseFact, state) },
  );
}

function withApproval(fact: CaseFact): readonly CaseFact[] {
  return fact.type === 'decision-proposed' ? [fact, decided(fact.actor, fact.data, fact.actor)] : [fact];
}
