import type { RowOutcome } from '@xinxiu/intake';
import type { ImportRow, ImportRowRepository } from '@xinxiu/persistence';

/** How many rows that are not taken are kept to be looked at; the file of rejected rows has all of them. */
export const MOST_SHOWN = 5_000;
/** How many of the others. */
const MOST_TAKEN_SHOWN = 100;
const BATCH = 200;

type Corrections = ReadonlyMap<number, Readonly<Record<string, string>>>;

export function shownRow(
  { row, at, outcome, reasons, raw }: RowOutcome,
  corrections: Readonly<Record<string, string>> | undefined,
): ImportRow {
  const cells = raw.cells.map(({ header, value }) => ({ header, value }));
  const { columns } = raw;
  return { row, at, outcome, reasons, columns, cells, ...(corrections && { corrections }) };
}

/** Keeps the rows of an import that somebody should see. */
export class ShownRows {
  private waiting: ImportRow[] = [];
  private readonly left = { taken: MOST_TAKEN_SHOWN, other: MOST_SHOWN };

  constructor(
    private readonly rows: ImportRowRepository,
    private readonly importId: string,
    private readonly corrections: Corrections,
  ) {}

  async add(outcome: RowOutcome): Promise<void> {
    const corrected = this.corrections.get(outcome.row);
    const kind = outcome.outcome === 'taken' ? 'taken' : 'other';
    if (corrected === undefined && this.left[kind] === 0) return;
    if (corrected === undefined) this.left[kind] -= 1;
    this.waiting.push(shownRow(outcome, corrected));
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    await this.rows.put(this.importId, rows);
  }
}
