import type { RawRow } from './raw-row.js';

/** New values of cells of one row, by header; an empty one takes the cell away. */
export type CellCorrections = Readonly<Record<string, string>>;

/** The row as if its file had said so. What the reader found wrong with its shape, somebody has looked at. */
export function correctedRow(raw: RawRow, corrections: CellCorrections): RawRow {
  const given = new Map(Object.entries(corrections));
  const kept = raw.cells.filter(({ header }) => !given.has(header));
  const added = [...given].flatMap(([header, value]) => (value.trim() === '' ? [] : [{ header, value }]));
  const missing = [...given.keys()].filter((header) => !raw.columns.includes(header));
  const columns = missing.length === 0 ? raw.columns : [...raw.columns, ...missing];
  return { ...raw, columns, cells: [...kept, ...added], defects: [] };
}
