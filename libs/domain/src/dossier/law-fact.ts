import type { FactAuthor, RecordFact } from './record-fact.js';

/**
 * What the law did to a record while nobody acted: a version that took force gave it another end, or its longest period was
 * over. It is no fact that a person answers for and stands in the audit trail alone. Days are Asia/Shanghai days; null: without
 * an end.
 */
export type LawFact = (
  | { readonly type: 'term-revised'; readonly before: string | null; readonly after: string | null }
  | { readonly type: 'publication-expired'; readonly endedOn: string }
) & {
  readonly id: string;
  /** Legal time, ISO. */
  readonly at: string;
  readonly by: FactAuthor;
};

/** An entry of a record's history as it is told. */
export type HistoryEntry = RecordFact | LawFact;
