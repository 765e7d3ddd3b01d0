import type { Model } from 'mongoose';
import { type Page, type PageRequest, pageOf } from '../database/page.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { ImportRowDoc } from './schema.js';

interface Content {
  readonly row: number;
  /** Place in the source, in its own words. */
  readonly at: string;
  readonly columns: readonly string[];
  readonly cells: readonly { readonly header: string; readonly value: string }[];
  readonly reasons: readonly {
    readonly field: string;
    readonly value: string | null;
    readonly stored?: string;
    readonly code: string;
    readonly message: string;
  }[];
  /** New values by header, where somebody corrected it. */
  readonly corrections?: Readonly<Record<string, string>>;
}

export type ImportRow = Content & Pick<ImportRowDoc, 'outcome'>;

const DIGITS = 8;

/** The rows of an import that somebody should see: those that are not taken, and the first of the others. */
export class ImportRowRepository {
  constructor(
    private readonly rows: Model<ImportRowDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** What an earlier look wrote goes away; what somebody corrected stays until it is written anew. */
  async begin(importId: string): Promise<void> {
    await this.rows.deleteMany({ importId, corrected: 0 });
  }

  async put(importId: string, rows: readonly ImportRow[]): Promise<void> {
    const docs = rows.map((row) => this.closed(importId, row));
    const fresh = docs.filter(({ corrected }) => corrected === 0);
    if (fresh.length > 0) await this.rows.insertMany(fresh, { lean: true });
    for (const { _id, ...doc } of docs.filter(({ corrected }) => corrected === 1))
      await this.rows.updateOne({ _id }, { $set: doc }, { upsert: true });
  }

  async page(
    importId: string,
    outcome: ImportRowDoc['outcome'] | undefined,
    page: PageRequest,
  ): Promise<Page<ImportRow>> {
    const wanted = { importId, ...(outcome !== undefined && { outcome }) };
    const found = await pageOf(this.rows, wanted, { field: 'place', descending: false }, page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  async find(importId: string, row: number): Promise<ImportRow | undefined> {
    const doc = await this.rows.findOne({ _id: rowId(importId, row) }).lean<ImportRowDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** Puts a row in its own place, whatever has become of it. @returns whether it was still as it was seen */
  async correct(importId: string, before: ImportRow, after: ImportRow): Promise<boolean> {
    const { outcome, content } = this.closed(importId, after);
    const { matchedCount } = await this.rows.updateOne(
      { _id: rowId(importId, before.row), outcome: before.outcome },
      { $set: { outcome, content, corrected: 1 } },
    );
    return matchedCount === 1;
  }

  /** All that somebody corrected, by the number of the row. */
  async corrections(importId: string): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
    const docs = await this.rows.find({ importId, corrected: 1 }).lean<ImportRowDoc[]>();
    return new Map(
      docs.map((doc) => {
        const { row, corrections = {} } = this.opened(doc);
        return [row, corrections] as const;
      }),
    );
  }

  async forget(importId: string): Promise<void> {
    await this.rows.deleteMany({ importId });
  }

  private closed(importId: string, { outcome, ...content }: ImportRow): ImportRowDoc {
    const _id = rowId(importId, content.row);
    return {
      _id,
      importId,
      place: `${outcome === 'taken' ? 1 : 0}:${padded(content.row)}`,
      outcome,
      corrected: content.corrections ? 1 : 0,
      content: this.sealed.sealWhole(_id, 'content', content),
    };
  }

  private opened({ _id, outcome, content }: ImportRowDoc): ImportRow {
    return { outcome, ...this.sealed.openWhole<Content>(_id, 'content', content) };
  }
}

const padded = (row: number): string => String(row).padStart(DIGITS, '0');
const rowId = (importId: string, row: number): string => `${importId}:${padded(row)}`;
