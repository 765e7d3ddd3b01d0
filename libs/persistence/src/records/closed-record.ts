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

export function openedRecord(sealed: SealedFields, doc: RecordDoc): OpenRecord {
  const { _id: id, penalty, source, facts } = doc;
  return {
    ...doc,
    penalty: sealed.open(id, 'penalty', penalty),
    source: openedSource(sealed, id, source),
    ...(facts && { facts: sealed.open(id, 'facts', facts) }),
  };
}
