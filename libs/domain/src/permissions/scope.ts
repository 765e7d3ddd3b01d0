import type { CivilDate } from '../time/civil-date.js';
import type { Actor } from './actor.js';

/** A record that a business named to an agent: whose it is, and by which authorisation. */
export interface NamedRecord {
  readonly recordId: string;
  readonly uscc: string;
  readonly authorisation: string;
}

/** Whose data may be seen. Every list and find of the store takes one, so that no query can forget it. */
export type Scope =
  | { readonly kind: 'applicant'; readonly uscc: string }
  | AgentScope
  | { readonly kind: 'department'; readonly code: string }
  | { readonly kind: 'county' };

/** The records that an agent may act for now, of whichever businesses; none where no authorisation is alive. */
export interface AgentScope {
  readonly kind: 'agent';
  readonly agentId: string;
  /** Day on which it is so (Asia/Shanghai). */
  readonly today: CivilDate;
  readonly records: readonly NamedRecord[];
}

/** As whom somebody acts, and what is open to him then. */
export interface Standing {
  readonly actor: Actor;
  readonly scope: Scope;
}

/**
 * As whom somebody acts on a record and what is open to him then. An agent acts for the business that named the record and
 * sees nothing of his other authorisations; for a record that nobody named to him he stands for nobody and sees nothing.
 * Everybody else is who he is.
 */
export function forRecord(actor: Actor, scope: Scope, recordId: string): Standing {
  if (scope.kind !== 'agent') return { actor, scope };
  const records = scope.records.filter((named) => named.recordId === recordId);
  const [named] = records;
  const narrowed = { ...scope, records };
  if (!named) return { actor, scope: narrowed };
  const { uscc: organisation, authorisation } = named;
  return { actor: { ...actor, organisation, authorisation }, scope: narrowed };
}

/**
 * The scope of him for whom somebody acts on a record: for an agent that of the business, for everybody else his own.
 * Undefined where the record was not named to the agent.
 */
export function principalOf(scope: Scope, recordId: string): Exclude<Scope, AgentScope> | undefined {
  if (scope.kind !== 'agent') return scope;
  const named = scope.records.find((one) => one.recordId === recordId);
  return named && { kind: 'applicant', uscc: named.uscc };
}
