import { setTimeout as pause } from 'node:timers/promises';
import {
  type PartialPenalty,
  type Penalty,
  type RecordFact,
  addDays,
  comparePenalty,
  legalNow,
  shanghaiDate,
} from '@xinxiu/domain';
import { type AuditEntry, type PenaltyRecord, factHash, recordFactEntryId } from '@xinxiu/persistence';
import { type PolicyPacks, publicationTerm } from '@xinxiu/policy';
import { type FactFault, type FactStore, type Looked, type Standing, chained } from './fact-store.js';

/** The entry is written right after its fact (ms). */
const WRITTEN_WITHIN_MS = 1_500;

/** Holds what people brought and decided of a record against the trail, and what was made of it against the law. */
export async function lookAtRecord(store: FactStore, record: PenaltyRecord, now: number): Promise<Looked> {
  const { id: recordId, facts } = record;
  const entries = await Promise.all(
    facts.map((fact) => entryOf(store, recordFactEntryId(recordId, fact.id))),
  );
  let reached = 0;
  const standings = facts.map((fact, index): Standing => {
    const place = { caseNo: recordId, seq: index + 1, id: fact.id };
    const entry = entries[index];
    if (entry === 'waiting') return 'waiting';
    const again = facts.findIndex(({ id }) => id === fact.id) < index;
    if (!entry || again) return { fault: 'inserted', ...place };
    if (entry.content === undefined) return 'unbound';
    if (entry.content !== factHash(fact)) return { fault: 'changed', ...place };
    const seq = Number(entry.detail?.['seq']);
    if (seq <= reached) return { fault: 'moved', ...place };
    reached = seq;
    return 'sound';
  });
  return { facts: facts.length, standings: [...standings, ...derived(record, now, store.packs)] };
}

/** Asked twice before anybody is blamed: the fact may have been written just now. */
async function entryOf(store: FactStore, id: string): Promise<AuditEntry | 'waiting' | undefined> {
  for (let look = 1; ; look++) {
    // Asked first: from there an entry goes into the chain, and never back.
    const waits = await store.audit.waits(id);
    const entry = await chained(store, id);
    if (entry) return entry;
    if (waits) return 'waiting';
    if (look === 2) return undefined;
    await pause(WRITTEN_WITHIN_MS);
  }
}

function derived(record: PenaltyRecord, now: number, packs: PolicyPacks): readonly FactFault[] {
  const fields = [...wrongValues(record), ...(hasWrongClass(record, now, packs) ? ['penaltyClass'] : [])];
  return fields.map((id) => ({ fault: 'derived', caseNo: record.id, seq: 0, id }));
}

/** Fields whose value is not what it was last corrected to. */
function wrongValues({ facts, penalty }: PenaltyRecord): readonly string[] {
  const corrected: PartialPenalty = Object.assign({}, ...facts.map(correctedTo)) as PartialPenalty;
  return comparePenalty({ ...penalty, ...corrected } as Penalty, penalty).map(({ field }) => field);
}

/** A field that had a value before and has none after was taken away. */
function correctedTo(fact: RecordFact): object {
  if (fact.type !== 'penalty-corrected') return {};
  const emptied = Object.keys(fact.before).map((field) => [field, undefined]);
  return { ...Object.fromEntries(emptied), ...fact.after };
}

/**
 * Whether the law gives a record that is not ended another class. A version that takes force today reaches all records within
 * minutes, so that what was right yesterday is no fault.
 */
function hasWrongClass(record: PenaltyRecord, now: number, packs: PolicyPacks): boolean {
  const { clock, publication, penaltyClass } = record;
  if (publication.state === 'ended') return false;
  const today = shanghaiDate(clock ? legalNow(clock, now) : now);
  return [today, addDays(today, -1)].every(
    (day) => publicationTerm(record, day, packs).penaltyClass !== penaltyClass,
  );
}
