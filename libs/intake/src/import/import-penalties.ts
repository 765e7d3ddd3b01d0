import { DryRunLedger } from './dry-run-ledger.js';
import { ImportBatch, type RowOutcome } from './import-batch.js';
import type { PenaltyStore } from './penalty-store.js';
import { type Interpretation, type InterpretOptions, interpretRow } from '../interpret/interpret-row.js';
import type { ImportProfile } from '../profile/profile.js';
import { type CellCorrections, correctedRow } from '../readers/corrected-row.js';
import type { RawRow } from '../readers/raw-row.js';
import { storedRows } from '../readers/read-rows.js';
import { type ImportSource, type StoredSource, storeSource } from '../source/stored-source.js';

export interface ImportSummary {
  /** Stored now or stored already (`unchanged`). */
  readonly taken: number;
  readonly held: number;
  readonly refused: number;
  /** Records of the source: taken + held + refused. */
  readonly total: number;
  /** Of the taken: already stored with the same content. */
  readonly unchanged: number;
  /** Of the held: the same penalty is stored with other content. */
  readonly conflicts: number;
}

export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions extends InterpretOptions {
  readonly source: ImportSource;
  readonly profile: ImportProfile;
  /** May be missing in a dry run only; then rows are compared within the file alone. */
  readonly store?: PenaltyStore;
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** What somebody corrected of the source, by the number of the row. */
  readonly corrections?: ReadonlyMap<number, CellCorrections>;
  /** Ends the work, as soon as a row is done; what is stored by then stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

const BATCH = 200;

/**
 * Imports penalties. Iterate it once: each record of the source gives one outcome, in order; `summary` counts what
 * has come so far. The whole file is read once before anything is stored, so that a file that breaks in the middle
 * (IntakeError) leaves nothing behind. May be repeated after a crash: what is stored is UNCHANGED then.
 */
export function importPenalties(options: ImportOptions): ImportRun {
  if (!options.store && !options.dryRun) throw new TypeError('An import needs a store');
  return new ImportRun(options);
}

export class ImportRun implements AsyncIterable<RowOutcome> {
  private counts = { taken: 0, held: 0, refused: 0, unchanged: 0, conflicts: 0 };

  constructor(private readonly options: ImportOptions) {}

  get summary(): ImportSummary {
    const { taken, held, refused } = this.counts;
    return { ...this.counts, total: taken + held + refused };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<RowOutcome> {
    const stored = await storeSource(this.options.source);
    const ledger = this.options.dryRun ? await DryRunLedger.open(this.options.store) : undefined;
    try {
      const total = await countRows(stored, this.options);
      yield* this.outcomes(stored, (ledger ?? this.options.store) as PenaltyStore, total);
    } finally {
      await ledger?.close();
      await stored.close();
    }
  }

  private async *outcomes(
    stored: StoredSource,
    store: PenaltyStore,
    total: number,
  ): AsyncGenerator<RowOutcome> {
    const { profile, dryRun = false, signal, onProgress, corrections } = this.options;
    const batch = new ImportBatch(store, profile.name, dryRun);
    for await (const source of storedRows(stored, profile)) {
      signal?.throwIfAborted();
      const given = corrections?.get(source.row);
      const raw = given ? correctedRow(source, given) : source;
      const read: Interpretation = interpretRow(raw, profile, this.options);
      if (!batch.add(raw, read)) {
        yield* this.counted(await batch.flush());
        batch.add(raw, read);
      }
      if (batch.size < BATCH) continue;
      yield* this.counted(await batch.flush());
      onProgress?.({ done: this.summary.total, total });
    }
    yield* this.counted(await batch.flush());
    onProgress?.({ done: this.summary.total, total });
  }

  private *counted(outcomes: readonly RowOutcome[]): Generator<RowOutcome> {
    for (const outcome of outcomes) {
      this.counts[outcome.outcome] += 1;
      if (outcome.reasons.some(({ code }) => code === 'UNCHANGED')) this.counts.unchanged += 1;
      if (outcome.reasons.some(({ code }) => code === 'CONFLICT')) this.counts.conflicts += 1;
      yield outcome;
    }
  }
}

/** What would become of one row, read by itself: what came before it in its file does not count. Writes nothing. */
export async function tryRow(
  raw: RawRow,
  { profile, store, ...known }: InterpretOptions & Required<Pick<ImportOptions, 'profile' | 'store'>>,
): Promise<RowOutcome> {
  const batch = new ImportBatch(store, profile.name, true);
  batch.add(raw, interpretRow(raw, profile, known));
  const [outcome] = await batch.flush();
  if (!outcome) throw new Error(`Nothing became of row ${raw.row}`);
  return outcome;
}

async function countRows(
  stored: StoredSource,
  { profile, signal }: Pick<ImportOptions, 'profile' | 'signal'>,
): Promise<number> {
  let rows = 0;
  for await (const raw of storedRows(stored, profile)) {
    signal?.throwIfAborted();
    rows = raw.row;
  }
  return rows;
}
