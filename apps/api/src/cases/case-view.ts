import { type Actor, type CaseState, maskNumbers } from '@xinxiu/domain';
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

/**
 * A case as the actor may see it, without the numbers of persons that people wrote into their texts: an applicant sees
 * neither a proposed decision nor our troubles.
 */
export function caseView(state: CaseState, actor: Actor): Partial<CaseState> {
  if (actor.role !== 'applicant') return maskNumbers(state);
  const { proposal: _p, attention: _a, rungs: _r, extension: _e, ...shown } = state;
  return maskNumbers(shown);
}

/** Types of facts that the actor is not shown. */
export function hiddenFrom(actor: Actor): readonly StoredEvent['type'][] {
  return actor.role === 'applicant' ? INTERNAL : [];
}

export function eventsFor(events: readonly StoredEvent[], actor: Actor): readonly StoredEvent[] {
  const hidden = hiddenFrom(actor);
  return events.filter(({ type }) => !hidden.includes(type)).map(maskedEvent);
}

export function mayKnow(event: Pick<StoredEvent, 'type'>, actor: Actor): boolean {
  return !hiddenFrom(actor).includes(event.type);
}

/** A fact without the numbers of persons in its texts. */
export function maskedEvent(event: StoredEvent): StoredEvent {
  return { ...event, data: maskNumbers(event.data) } as StoredEvent;
}
