import type { RecordFact } from '@xinxiu/domain';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { RecordDoc, RecordSource, StoredSource } from './schema.js';

/** The row's hash is closed too: who knows the other columns could try out identity numbers until it fits. */
export function closedSource(sealed: SealedFields, id: string, source: RecordSource): StoredSource {
  return {
    ...source,
    key: sealed.sealText(id, 'source.key', source.key),
    kept: sealed.sealWhole(id, 'source.kept', source.kept),
  };
}

export function openedSource(sealed: SealedFields, id: string, source: StoredSource): RecordSource {
  return {
    ...source,
    key: sealed.openText(id, 'source.key', source.key),
    kept: sealed.openWhole(id, 'source.kept', source.kept),
  };
}

/** A record with its source as people read it. */
export type OpenRecord = Omit<RecordDoc, 'source'> & { readonly source: RecordSource };

export function closedRecord(sealed: SealedFields, doc: OpenRecord): RecordDoc {
  const { _id: id, penalty, source, facts } = doc;
  return {
    ...doc,
    penalty: sealed.seal(id, 'penalty', penalty),
    source: closedSource(sealed, id, source),
    ...(facts && { facts: sealed.seal(id, 'facts', facts) }),
  };
}

/** Stands where a fact was that is none any more: no entry of the trail is about it. */
const NO_FACT = { id: '' } as RecordFact;

/**
 * A record as far as it opens: what somebody edited where it is closed is as it is stored, so that the verifier comes to it.
 * Each fact opens by itself; where there is no list of facts any more, all of them are missing.
 */
export function openedAsFarAsItOpens(sealed: SealedFields, doc: RecordDoc): OpenRecord {
  const { _id: id, penalty, source } = doc;
  const facts: readonly unknown[] = Array.isArray(doc.facts) ? doc.facts : [];
  return {
    ...doc,
    penalty: orAsStored(penalty, (stored) => sealed.open(id, 'penalty', stored)),
    // The row it came from is bound by nothing.
    source: { ...source, kept: [] },
    facts: facts.map((fact, n) =>
      isFact(fact) ? orAsStored(fact, (stored) => sealed.open(id, `facts.${n}`, stored)) : NO_FACT,
    ),
  };
}

function isFact(stored: unknown): stored is RecordFact {
  return typeof stored === 'object' && stored !== null && 'id' in stored;
}

function orAsStored<T>(stored: T, open: (stored: T) => T): T {
  try {
    return open(stored);
  } catch {
    return stored;
  }
}

export function openedRecord(sealed: SealedFields, doc: RecordDoc): OpenRecord {
  const { _id: id, penalty, source, facts } = doc;
  return {
    ...doc,
    penalty: sealed.open(id, 'penalty', penalty),
    source: openedSource(sealed, id, source),
    ...(facts && { facts: sealed.open(id, 'facts', facts) }),
  };
}
