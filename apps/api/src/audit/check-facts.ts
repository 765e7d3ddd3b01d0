import type { FactCheckLine } from '@xinxiu/contracts';
import type { CaseEvent } from '@xinxiu/domain';
import {
  type AuditEntry,
  FACT,
  type FactInStore,
  type RecordInStore,
  factHash,
  inGroups,
} from '@xinxiu/persistence';
import type { Statements } from '../retention/statements.js';
import { lookAtRecord } from './check-record-facts.js';
import { unrecorded, untold } from './check-readings.js';
import {
  type FactFault,
  type FactStore,
  type Looked,
  type Standing,
  chained,
  isYoung,
} from './fact-store.js';

/** Things that are looked at together. */
const AT_ONCE = 8;

/** One case or one record; everything unless given. */
interface Only {
  readonly caseNo?: string | undefined;
  readonly recordId?: string | undefined;
}

/**
 * Holds the facts of cases and records against the audit trail, which keeps a hash of each: what was edited, put in or taken
 * away directly in the store. The trail itself is verified by its own hashes and seals.
 * @param now real instant (ms)
 */
export async function* checkedFacts(
  store: FactStore,
  now: number,
  only: Only = {},
): AsyncGenerator<FactCheckLine> {
  const count = { facts: 0, waiting: 0, unbound: 0, faults: 0 };
  for await (const { facts, standings } of lookedAt(store, now, only)) {
    count.facts += facts;
    for (const standing of standings) {
      if (typeof standing === 'object') {
        count.faults += 1;
        yield standing;
      } else if (standing !== 'sound') count[standing] += 1;
    }
  }
  yield count;
}

async function* lookedAt(store: FactStore, now: number, { caseNo, recordId }: Only): AsyncGenerator<Looked> {
  const all = caseNo === undefined && recordId === undefined;
  if (all || caseNo !== undefined) yield* ofCases(store, now, caseNo);
  if (all || recordId !== undefined) yield* ofRecords(store, now, recordId);
  for (const subject of all ? [undefined] : [caseNo, recordId].filter((one) => one !== undefined)) {
    yield* found(store.audit.ofFacts(subject), (entry) => missing(store, entry));
    yield* found(store.audit.ofReadings(subject), (entry) => untold(store, entry));
  }
  if (all) yield* found(store.disclosures.each(), (one) => unrecorded(store, one, now));
}

async function* ofCases(store: FactStore, now: number, caseNo?: string): AsyncGenerator<Looked> {
  const explained = remembered(store.statements);
  for await (const group of inGroups(store.cases.eachFact(caseNo), AT_ONCE)) {
    const standings = await Promise.all(group.map((fact) => standingOf(store, fact, now, explained)));
    yield { facts: group.length, standings };
  }
}

async function* ofRecords(store: FactStore, now: number, recordId?: string): AsyncGenerator<Looked> {
  for await (const group of inGroups<RecordInStore>(store.records.eachAsFarAsItOpens(recordId), AT_ONCE))
    yield* await Promise.all(group.map((record) => lookAtRecord(store, record, now)));
}

/** Faults among things that are no facts. */
async function* found<T>(
  things: AsyncIterable<T>,
  look: (thing: T) => Promise<FactFault | undefined>,
): AsyncGenerator<Looked> {
  for await (const group of inGroups(things, AT_ONCE)) {
    const faults = await Promise.all(group.map(look));
    yield { facts: 0, standings: faults.filter((one) => one !== undefined) };
  }
}

async function standingOf(
  store: FactStore,
  { event, id, caseNo, seq, place: isIn }: FactInStore,
  now: number,
  explained: Explained,
): Promise<Standing> {
  const place = { caseNo, seq, id };
  // What was chained lies under its own id: whatever else says the same was put in.
  if (isIn === 'copy') return { fault: 'inserted', ...place };
  const entry = await chained(store, `${FACT}${id}`);
  if (!entry) return isYoung(event.recordedAt, now) ? 'waiting' : { fault: 'inserted', ...place };
  // Chained before hashes of facts were: that it was there is proven, and not what it said.
  const content = entry.content ?? 'unbound';
  if (content !== 'unbound' && !(await isAsChained(event, content, explained)))
    return { fault: 'changed', ...place };
  if (isIn === 'moved') return { fault: 'moved', ...place };
  return content === 'unbound' ? 'unbound' : 'sound';
}

/** A lawful deletion changes facts, too: exactly from what was chained to exactly what it says that stays. */
async function isAsChained(event: CaseEvent, was: string, explained: Explained): Promise<boolean> {
  const is = factHash(event);
  if (is === was) return true;
  const changes = (await explained(event.caseId)).get(event.id) ?? [];
  return changes.some((one) => one.was === was && one.is === is);
}

/** A fact of which the trail has an entry, and the store nothing. */
async function missing(
  store: FactStore,
  { id, subject, detail }: AuditEntry,
): Promise<FactFault | undefined> {
  const ofCase = id.startsWith(FACT);
  const factId = ofCase ? id.slice(FACT.length) : String(detail?.['fact']);
  const there = ofCase
    ? (await store.cases.caseOfFact(factId)) === subject
    : await ofRecord(store, subject, factId);
  return there
    ? undefined
    : { fault: 'missing', caseNo: subject, seq: Number(detail?.['seq'] ?? 0), id: factId };
}

async function ofRecord({ records }: FactStore, recordId: string, factId: string): Promise<boolean> {
  for await (const { facts } of records.eachAsFarAsItOpens(recordId))
    if (facts.some(({ id }) => id === factId)) return true;
  return false;
}

type Explained = Statements['explained'];

/** Facts come case by case, more or less: the last few cases are enough. */
const REMEMBERED = 50;

function remembered(statements: Pick<Statements, 'explained'>): Explained {
  const known = new Map<string, ReturnType<Explained>>();
  return (caseNo) => {
    const found = known.get(caseNo) ?? statements.explained(caseNo);
    if (known.size >= REMEMBERED) known.clear();
    known.set(caseNo, found);
    return found;
  };
}
