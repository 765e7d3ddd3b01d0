import type { FactCheckLine } from '@xinxiu/contracts';
import type { CaseEvent } from '@xinxiu/domain';
import {
  type AuditEntry,
  DISCLOSED,
  type Disclosure,
  FACT,
  type Repositories,
  type SealKeys,
  factHash,
  isGenuine,
} from '@xinxiu/persistence';
import type { Statements } from '../retention/statements.js';

/** A fact is stored a moment before its entry is chained (ms); one that is younger waits. */
const CHAINED_WITHIN_MS = 60_000;
const AT_ONCE = 8;

type Store = Pick<Repositories, 'audit' | 'cases' | 'disclosures'> & {
  readonly statements: Pick<Statements, 'explained'>;
  /** Public audit keys. */
  readonly keys: Pick<SealKeys, 'verifies'>;
};
type Fault = Extract<FactCheckLine, { fault: unknown }>;
type Standing = 'sound' | 'waiting' | 'unbound' | Fault;

/**
 * Holds the facts of cases against the audit trail, which keeps a hash of each: what was edited, put in or taken away
 * directly in the store. The trail itself is verified by its own hashes and seals.
 * @param now real instant (ms)
 */
export async function* checkedFacts(
  store: Store,
  now: number,
  caseNo?: string,
): AsyncGenerator<FactCheckLine> {
  const explained = remembered(store.statements);
  const count = { facts: 0, waiting: 0, unbound: 0, faults: 0 };
  for await (const group of groups(store.cases.eachFact(caseNo))) {
    for (const standing of await Promise.all(
      group.map((event) => standingOf(store, event, now, explained)),
    )) {
      count.facts += 1;
      if (typeof standing === 'object') {
        count.faults += 1;
        yield standing;
      } else if (standing !== 'sound') count[standing] += 1;
    }
  }
  for await (const group of groups(store.audit.ofFacts(caseNo))) {
    const found = await Promise.all(group.map((entry) => missing(store, entry)));
    for (const fault of found.filter((one) => one !== undefined)) {
      count.faults += 1;
      yield fault;
    }
  }
  if (caseNo === undefined) {
    for await (const group of groups(store.disclosures.each())) {
      const found = await Promise.all(group.map((one) => unrecorded(store, one, now)));
      for (const fault of found.filter((one) => one !== undefined)) {
        count.faults += 1;
        yield fault;
      }
    }
  }
  yield count;
}

/** What was chained under an id, if the writer of the chain wrote it: what else lies there proves nothing. */
async function chained({ audit, keys }: Store, id: string): Promise<AuditEntry | undefined> {
  const link = await audit.chained(id);
  return link && isGenuine(link, keys) ? link.entry : undefined;
}

/** A person was told, or will be, that his number was read; who takes the entry from the trail does not undo that. */
async function unrecorded(
  store: Store,
  { id, subject, at }: Pick<Disclosure, 'id' | 'subject' | 'at'>,
  now: number,
): Promise<Fault | undefined> {
  if (isYoung(at, now) || (await chained(store, `${DISCLOSED}${id}`))) return undefined;
  return { fault: 'unrecorded', caseNo: subject, seq: 0, id };
}

/** It may not be chained yet. */
function isYoung(at: string, now: number): boolean {
  const age = now - Date.parse(at);
  return age >= 0 && age < CHAINED_WITHIN_MS;
}

async function standingOf(
  store: Store,
  event: CaseEvent,
  now: number,
  explained: Explained,
): Promise<Standing> {
  const entry = await chained(store, `${FACT}${event.id}`);
  const place = { caseNo: event.caseId, seq: event.seq, id: event.id };
  if (!entry) return isYoung(event.recordedAt, now) ? 'waiting' : { fault: 'inserted', ...place };
  // Chained before hashes of facts were: that it was there is proven, and not what it said.
  if (entry.content === undefined) return 'unbound';
  const is = factHash(event);
  if (entry.content === is) return 'sound';
  // A lawful deletion changes facts, too: exactly from what was chained to exactly what it says that stays.
  const changes = (await explained(event.caseId)).get(event.id) ?? [];
  return changes.some((one) => one.was === entry.content && one.is === is)
    ? 'sound'
    : { fault: 'changed', ...place };
}

async function missing({ cases }: Store, { id, subject, detail }: AuditEntry): Promise<Fault | undefined> {
  const factId = id.slice(FACT.length);
  if (await cases.event(factId)) return undefined;
  return { fault: 'missing', caseNo: subject, seq: Number(detail?.['seq'] ?? 0), id: factId };
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

async function* groups<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
