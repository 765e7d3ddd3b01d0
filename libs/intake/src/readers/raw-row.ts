/** What a reader knows about a cell beyond its text. */
export type CellNote = 'formula' | 'error' | 'imprecise';

/** One cell as text; blank cells are left out of a row. Numbers keep the digits of the source. */
export interface RawCell {
  readonly header: string;
  readonly value: string;
  readonly note?: CellNote;
}

/** Something wrong with the record as a whole, found while reading. */
export type RowDefect =
  | {
      readonly code: 'COLUMN_COUNT';
      readonly expected: number;
      readonly found: number;
      readonly extra: string;
    }
  | { readonly code: 'HEADER_REPEATED' }
  | { readonly code: 'NOT_A_RECORD'; readonly value: string }
  | { readonly code: 'KEY_DUPLICATE'; readonly key: string };

/** One record of a source. */
export interface RawRow {
  /** 1-based among the records of the whole source; headers are not records. */
  readonly row: number;
  /** Where to find it: `line 5`, `Sheet1!7`, `xzcf.rows[0]`. */
  readonly at: string;
  /** All columns that the record could have a value in; JSON keys with null too. */
  readonly columns: readonly string[];
  readonly cells: readonly RawCell[];
  readonly defects: readonly RowDefect[];
}

/** A line of a table before its header is known. */
export interface TableLine {
  readonly at: string;
  readonly values: readonly string[];
  readonly notes?: ReadonlyMap<number, CellNote>;
  /** Every line has as many values as the header, so that a short one is damaged (CSV, RFC 4180). */
  readonly exact?: boolean;
}

/** A table of a source: a CSV file is one, an XLSX file one for each visible sheet. */
export interface Table {
  readonly name: string;
  readonly lines: AsyncIterable<TableLine>;
}
