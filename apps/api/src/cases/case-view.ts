import type { Actor, CaseState } from '@xinxiu/domain';
import type { StoredEvent } from '@xinxiu/persistence';

/** Facts of the offices' own work: of no concern to the applicant until they become a notice. */
const INTERNAL = [
  'comment-added',
  'decision-proposed',
  'decision-returned',
  'rung-reached',
  'attention-raised',
  'attention-cleared',
  'step-retried',
] as const satisfies readonly StoredEvent['type'][];

/** A case as the actor may see it: an applicant sees neither a proposed decision nor our troubles. */
export function caseView(state: CaseState, actor: Actor): Partial<CaseState> {
  if (actor.role !== 'applicant') return state;
  const { proposal: _p, attention: _a, rungs: _r, extension: _e, ...shown } = state;
  return shown;
}

/** Types of facts that the actor is not shown. */
export function hiddenFrom(actor: Actor): readonly StoredEvent['type'][] {
  return actor.role === 'applicant' ? INTERNAL : [];
}

export function eventsFor(events: readonly StoredEvent[], actor: Actor): readonly StoredEvent[] {
  const hidden = hiddenFrom(actor);
  return events.filter(({ type }) => !hidden.includes(type));
}

export function mayKnow(event: Pick<StoredEvent, 'type'>, actor: Actor): boolean {
  return !hiddenFrom(actor).includes(event.type);
}
