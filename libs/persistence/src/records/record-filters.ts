import { type Filter, type Sort, both, contains } from '../database/page.js';
import { NOTHING, type Scope, type ScopedBy, wallsOf } from '../database/scope.js';

const SCOPED: ScopedBy = { department: 'department', record: '_id' };

export interface RecordFilter {
  readonly q?: string | undefined;
  readonly state?: string | undefined;
  readonly department?: string | undefined;
  /** Those that never end come last among the ends of publication. */
  readonly sort?: Sort<'decisionDate' | 'publicationEnds' | 'subjectName'> | undefined;
}

/** What a list of records asks of a document. */
export function matching({ q, state, department }: RecordFilter): Filter {
  return {
    ...(state !== undefined && { state }),
    ...(department !== undefined && { department }),
    ...(q !== undefined && saying(q)),
  };
}

/** What is wanted, within what somebody may see. */
export function walled(scope: Scope, wanted: Filter): readonly [Filter, ...Filter[]] {
  const [first = NOTHING, ...others] = wallsOf(scope, SCOPED).map((wall) => both(wall, wanted));
  return [first, ...others];
}

function saying(q: string): Filter {
  const part = contains(q);
  return { $or: [{ subjectName: part }, { uscc: part }, { decisionNumber: part }, { _id: part }] };
}
