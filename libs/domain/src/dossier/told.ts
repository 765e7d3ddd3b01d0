import { type Actor, onApplicantsSide } from '../permissions/actor.js';
import type { RecordPublication } from '../record/record.js';
import { sincePresentSubject } from './changed-subject.js';
import type { RecordFact } from './record-fact.js';

/** Facts of the offices' own work, of which the subject of a record is told nothing until it counts (ADR 34). */
const OF_THE_OFFICES: readonly RecordFact['type'][] = ['change-proposed', 'change-refused', 'change-voided'];

interface Told {
  readonly facts: readonly RecordFact[];
  readonly publication: RecordPublication;
}

/**
 * Version of a record by what counts: it moves with what its subject is told of, and with nothing that is only proposed.
 * Each fact of the offices' own work moved the version by one, which is taken off again.
 */
function countedVersion({ facts, publication }: Told): number {
  return publication.version - facts.filter(isOfTheOffices).length;
}

/** Version of the record that the actor is told, and names when he acts on it. */
export function versionToldTo(actor: Actor, record: Told): number {
  return onApplicantsSide(actor) ? countedVersion(record) : record.publication.version;
}

/**
 * A record as the actor is told of it: its subject of no fact of the offices' own work, nor by the version, and of nothing
 * that who had the record before brought. For what is folded from facts take {@link withVersionTold}.
 */
export function toldTo<R extends Told>(actor: Actor, record: R): R {
  if (!onApplicantsSide(actor)) return record;
  const facts = sincePresentSubject(record.facts.filter((fact) => !isOfTheOffices(fact)));
  return { ...withVersionTold(actor, record), facts };
}

/** A record with all its facts, by the version that the actor is told: what follows from a fact follows for everybody. */
export function withVersionTold<R extends Told>(actor: Actor, record: R): R {
  return { ...record, publication: { ...record.publication, version: versionToldTo(actor, record) } };
}

function isOfTheOffices({ type }: RecordFact): boolean {
  return OF_THE_OFFICES.includes(type);
}
