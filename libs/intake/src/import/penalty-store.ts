import type { PartialPenalty, Penalty, PenaltyDifference, PenaltyIdentity } from '@xinxiu/domain';
import type { Reason } from '../interpret/reason.js';

/** Where a record comes from; stored with it. */
export interface RowSource {
  readonly profile: string;
  readonly row: number;
  readonly at: string;
  /** SHA-256 (hex) of the row's content. */
  readonly key: string;
  /** Values of the columns that the profile keeps beside the standard. */
  readonly kept: Readonly<Record<string, string>>;
}

export interface PenaltyToTake {
  readonly penalty: Penalty;
  readonly identity: PenaltyIdentity;
  readonly source: RowSource;
}

export type TakeResult =
  | { readonly outcome: 'taken' | 'unchanged' }
  /** The same penalty is stored with other content; nothing was written. */
  | { readonly outcome: 'conflict'; readonly differences: readonly PenaltyDifference[] };

/** A row that waits for a person: what is understood, why it is held, and all that the source said. */
export interface HeldRow {
  readonly source: RowSource;
  readonly reasons: readonly Reason[];
  readonly partial: PartialPenalty;
  readonly cells: readonly { readonly header: string; readonly value: string }[];
}

/** `already-taken`: a person completed this very row after an earlier import; `already-dismissed`: or dismissed it. */
export type HoldResult = 'held' | 'already-held' | 'already-taken' | 'already-dismissed';

/**
 * Where an import puts its rows. Both answer in the order of what they are given; both may be called again with the
 * same rows after a crash and then answer `unchanged` and `already-held`. No two penalties of one call are the same.
 */
export interface PenaltyStore {
  /** @param dryRun compare only, write nothing */
  takeMany(penalties: readonly PenaltyToTake[], dryRun: boolean): Promise<readonly TakeResult[]>;
  holdMany(rows: readonly HeldRow[], dryRun: boolean): Promise<readonly HoldResult[]>;
}
