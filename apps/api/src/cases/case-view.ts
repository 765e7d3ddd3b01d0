import type { Actor, CaseState } from '@xinxiu/domain';
import type { StoredEvent } from '@xinxiu/persistence';

/** Facts of the offices' own work: of no concern to the applicant until they become a notice. */
const INTERNAL: ReadonlySet<StoredEvent['type']> = new Set([
  'comment-added',
  'decision-proposed',
  'decision-returned',
  'rung-reached',
  'attention-raised',
  'attention-cleared',
  'step-retried',
] as const);

/** A case as the actor may see it: an applicant sees neither a proposed decision nor our troubles. */
export function caseView(state: CaseState, actor: Actor): Partial<CaseState> {
  if (actor.role !== 'applicant') return state;
  const { proposal: _p, attention: _a, rungs: _r, extension: _e, ...shown } = state;
  return shown;
}

export function eventsFor(events: readonly StoredEvent[], actor: Actor): readonly StoredEvent[] {
  return actor.role === 'applicant' ? events.filter(({ type }) => !INTERNAL.has(type)) : events;
}

export function mayKnow(event: Pick<StoredEvent, 'type'>, actor: Actor): boolean {
  return actor.role !== 'applicant' || !INTERNAL.has(event.type);
}
