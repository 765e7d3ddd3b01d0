import { setTimeout as pause } from 'node:timers/promises';
import {
  type CaseStatus,
  type CivilDate,
  type PartialPenalty,
  type Penalty,
  type RecordFact,
  addDays,
  comparePenalty,
  legalNow,
  shanghaiDate,
} from '@xinxiu/domain';
import {
  type AuditEntry,
  COUNTY,
  type PenaltyRecord,
  type RecordInStore,
  factHash,
  recordFactEntryId,
} from '@xinxiu/persistence';
import { type PolicyPacks, publicationTerm } from '@xinxiu/policy';
import {
  type FactFault,
  type FactStore,
  type Looked,
  type Standing,
  WRITTEN_WITHIN_MS,
  chained,
} from './fact-store.js';

/** Of a case that ends publication, or has. */
const REPAIRED: ReadonlySet<CaseStatus> = new Set(['ending-publication', 'completed']);

/** Holds what people brought and decided of a record against the trail, and what was made of it against the law. */
export async function lookAtRecord(store: FactStore, record: RecordInStore, now: number): Promise<Looked> {
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
  return { facts: facts.length, standings: [...standings, ...(await derived(store, record, now))] };
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

async function derived(store: FactStore, record: RecordInStore, now: number): Promise<readonly FactFault[]> {
  const ended = record.publication.state === 'ended';
  const fields = [
    ...wrongValues(record),
    ...record.wrongCopies,
    ...(ended ? [] : unlawful(record, now, store.packs)),
    ...(ended && (await isEndedByNothing(store, record, now)) ? ['publication'] : []),
  ];
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

const OF_THE_LAW = ['penaltyClass', 'publicationFrom', 'publicationEnds'] as const;

/**
 * What the law gives a record that is not ended otherwise. A version that takes force today reaches all records within
 * minutes, so that what was right yesterday is no fault; one that the public is to see no longer ends on the day on which
 * that became so.
 */
function unlawful(record: PenaltyRecord, now: number, packs: PolicyPacks): readonly string[] {
  const today = legalDay(record, now);
  const terms = [today, addDays(today, -1)].map((day) => publicationTerm(record, day, packs));
  const isEnding = terms.every(({ publicationFrom }) => publicationFrom === null);
  return OF_THE_LAW.filter(
    (field) =>
      !(field === 'publicationEnds' && isEnding) && terms.every((term) => term[field] !== record[field]),
  );
}

/**
 * Whether publication has ended although no case repaired the record and its day has not come. Where people decided
 * something of it the day may have moved after the end, and nothing is said.
 */
async function isEndedByNothing({ cases }: FactStore, record: PenaltyRecord, now: number): Promise<boolean> {
  const { id, facts, publication, publicationEnds } = record;
  if (publication.endReason === 'repaired') {
    const found = await cases.ofRecord(COUNTY, id);
    return !found.some(({ state: { status } }) => REPAIRED.has(status));
  }
  if (publication.endReason !== 'expired' || facts.length > 0) return false;
  return publicationEnds !== null && publicationEnds > legalDay(record, now);
}

function legalDay({ clock }: PenaltyRecord, now: number): CivilDate {
  return shanghaiDate(legalNow(clock, now));
}
