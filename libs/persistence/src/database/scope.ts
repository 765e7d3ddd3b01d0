import type { AgentScope, Scope } from '@xinxiu/domain';
import { trusted } from 'mongoose';
import type { Filter } from './page.js';

export type { Scope };

export const COUNTY: Scope = { kind: 'county' };

/** What nothing is: of scopes that a collection has nothing for. */
export const NOTHING: Filter = { _id: '' };

/** Where a collection keeps what scopes ask for; all of them keep the business in `uscc`. */
export interface ScopedBy {
  readonly department: 'department' | 'departments';
  readonly record: '_id' | 'recordId';
}

/** What somebody may see of a collection: every document that one of the filters lets through, and none lets two through. */
export function wallsOf(scope: Scope, { department, record }: ScopedBy): readonly Filter[] {
  switch (scope.kind) {
    case 'applicant':
      return [{ uscc: scope.uscc }];
    case 'agent':
      return namedWalls(scope, record);
    case 'department':
      return [{ [department]: scope.code }];
    case 'county':
      return [{}];
  }
}

/**
 * One filter for each business that an agent acts for: FerretDB finds the business by an index and reads only its
 * documents, while it would read the whole collection for a list of records alone.
 */
function namedWalls({ records }: AgentScope, record: ScopedBy['record']): readonly Filter[] {
  return [...new Set(records.map(({ uscc }) => uscc))].map((uscc) => ({
    uscc,
    [record]: trusted({ $in: records.filter((one) => one.uscc === uscc).map(({ recordId }) => recordId) }),
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
