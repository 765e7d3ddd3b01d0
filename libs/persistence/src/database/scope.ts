import type { AgentScope, Scope } from '@xinxiu/domain';
import { trusted } from 'mongoose';
import type { Filter } from './page.js';

export type { Scope };

export const COUNTY: Scope = { kind: 'county' };

/** What nothing is: of scopes that a collection has nothing for. */
export const NOTHING: Filter = { _id: '' };

/**
 * What an agent sees of a collection, as one filter for each business: FerretDB finds the business by an index and reads
 * only its documents, while it would read the whole collection for a list of records alone.
 * @param field that holds the id of the record
 */
export function namedWalls({ records }: AgentScope, field: '_id' | 'recordId'): readonly Filter[] {
  return [...new Set(records.map(({ uscc }) => uscc))].map((uscc) => ({
    uscc,
    [field]: trusted({ $in: records.filter((one) => one.uscc === uscc).map(({ recordId }) => recordId) }),
  }));
}

/** Whether a record, or what was made of it, is one of those that are named to the agent by whom it belongs to. */
export function isNamed({ records }: AgentScope, { recordId, uscc }: NamedThing): boolean {
  return records.some((one) => one.recordId === recordId && one.uscc === uscc);
}

interface NamedThing {
  readonly recordId: string;
  readonly uscc: string;
}
