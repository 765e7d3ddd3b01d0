import type { PartialPenalty, Penalty } from '@xinxiu/domain';
import type { HeldRow, HoldResult, PenaltyStore, PenaltyToTake, TakeResult } from './penalty-store.js';
import type { Interpretation } from '../interpret/interpret-row.js';
import { type Reason, fieldReason, rowReason } from '../interpret/reason.js';
import type { ReasonCode } from '../interpret/reason-texts.js';
import type { RawRow } from '../readers/raw-row.js';
import { rowKey } from './row-key.js';

/** What became of one record of the source. */
export interface RowOutcome {
  readonly row: number;
  readonly at: string;
  readonly outcome: 'taken' | 'held' | 'refused';
  readonly reasons: readonly Reason[];
  /** The penalty, as far as it is understood. */
  readonly penalty: Penalty | PartialPenalty;
  /** What the source said, or what was corrected of it. */
  readonly raw: RawRow;
}

interface Entry {
  readonly raw: RawRow;
  readonly read: Interpretation;
  readonly key: string;
}

/** Rows on their way to the store, in the order of the source. */
export class ImportBatch {
  private readonly entries: Entry[] = [];
  private readonly identities = new Set<string>();
  private readonly keys = new Set<string>();

  constructor(
    private readonly store: PenaltyStore,
    private readonly profileName: string,
    private readonly dryRun: boolean,
  ) {}

  get size(): number {
    return this.entries.length;
  }

  /** False when the same penalty or the same row is in the batch: the store sees them one after the other. */
  add(raw: RawRow, read: Interpretation): boolean {
    const key = rowKey(raw, this.profileName);
    const identity = read.outcome === 'ready' ? read.identity.key : undefined;
    if (identity !== undefined && this.identities.has(identity)) return false;
    if (read.outcome === 'held' && this.keys.has(key)) return false;
    if (identity !== undefined) this.identities.add(identity);
    this.keys.add(key);
    this.entries.push({ raw, read, key });
    return true;
  }

  /** Hands everything to the store and answers in the order of the source. A conflict is held for a person. */
  async flush(): Promise<readonly RowOutcome[]> {
    const ready = this.entries.filter(({ read }) => read.outcome === 'ready');
    const taken = await this.takeAll(ready);
    const conflicts = new Map(ready.flatMap((entry, i) => conflictOf(entry, taken[i])));
    const toHold = this.entries.filter((entry) => entry.read.outcome === 'held' || conflicts.has(entry));
    const held = await this.holdAll(toHold, conflicts);
    const results = new Map<Entry, TakeResult | HoldResult | undefined>([
      ...ready.map((entry, i) => [entry, taken[i]] as const),
      ...toHold.map((entry, i) => [entry, held[i]] as const),
    ]);
    const outcomes = this.entries.map((entry) => outcomeOf(entry, results.get(entry), conflicts.get(entry)));
    this.entries.length = 0;
    this.identities.clear();
    this.keys.clear();
    return outcomes;
  }

  private async takeAll(ready: readonly Entry[]): Promise<readonly TakeResult[]> {
    const penalties = ready.flatMap((entry): PenaltyToTake[] =>
      entry.read.outcome === 'ready'
        ? [{ penalty: entry.read.penalty, identity: entry.read.identity, source: this.sourceOf(entry) }]
        : [],
    );
    return penalties.length === 0 ? [] : this.store.takeMany(penalties, this.dryRun);
  }

  private async holdAll(
    toHold: readonly Entry[],
    conflicts: ReadonlyMap<Entry, readonly Reason[]>,
  ): Promise<readonly HoldResult[]> {
    const rows = toHold.map((entry): HeldRow => ({
      source: this.sourceOf(entry),
      reasons: [...entry.read.reasons, ...(conflicts.get(entry) ?? [])],
      partial: valuesOf(entry.read),
      cells: entry.raw.cells.map(({ header, value }) => ({ header, value })),
    }));
    return rows.length === 0 ? [] : this.store.holdMany(rows, this.dryRun);
  }

  private sourceOf({ raw, read, key }: Entry): HeldRow['source'] {
    return { profile: this.profileName, row: raw.row, at: raw.at, key, kept: read.kept };
  }
}

function valuesOf(read: Interpretation): Penalty | PartialPenalty {
  return read.outcome === 'ready' ? read.penalty : read.partial;
}

function conflictOf(entry: Entry, result: TakeResult | undefined): (readonly [Entry, readonly Reason[]])[] {
  if (result?.outcome !== 'conflict') return [];
  const reasons = result.differences.map(({ field, stored, value }) =>
    fieldReason(
      field,
      value === null ? null : String(value),
      'CONFLICT',
      stored === null ? '' : String(stored),
    ),
  );
  return [[entry, reasons]];
}

const AGAIN: Partial<Record<HoldResult, ReasonCode>> = {
  'already-held': 'ALREADY_HELD',
  'already-dismissed': 'DISMISSED',
};

function outcomeOf(
  { raw, read }: Entry,
  result: TakeResult | HoldResult | undefined,
  conflict: readonly Reason[] = [],
): RowOutcome {
  const base = { row: raw.row, at: raw.at, penalty: valuesOf(read), raw };
  if (read.outcome === 'refused') return { ...base, outcome: 'refused', reasons: read.reasons };
  if (result === undefined) throw new Error(`The store did not answer for row ${raw.row}`);
  if (result === 'already-taken') return { ...base, outcome: 'taken', reasons: [rowReason('UNCHANGED')] };
  if (typeof result === 'string') {
    const again = AGAIN[result] === undefined ? [] : [rowReason(AGAIN[result])];
    return { ...base, outcome: 'held', reasons: [...read.reasons, ...conflict, ...again] };
  }
  const unchanged = result.outcome === 'unchanged' ? [rowReason('UNCHANGED')] : [];
  return { ...base, outcome: 'taken', reasons: [...unchanged, ...read.reasons] };
}
