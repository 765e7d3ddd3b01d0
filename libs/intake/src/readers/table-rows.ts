import { findHeader, repeatsHeader, tooManyColumns } from './header.js';
import type { RawCell, RawRow, RowDefect, TableLine } from './raw-row.js';
import { LIMITS } from '../limits.js';
import type { ImportProfile } from '../profile/profile.js';

const LINES_TO_LOOK_AT = 11;

/** The records of a table with its header put to each value; blank cells are left out. */
export async function* tableRows(
  lines: AsyncIterable<TableLine>,
  profile: ImportProfile,
  firstRow = 1,
): AsyncGenerator<RawRow> {
  const iterator = lines[Symbol.asyncIterator]();
  try {
    const head: TableLine[] = [];
    while (head.length < LINES_TO_LOOK_AT) {
      const next = await iterator.next();
      if (next.done) break;
      head.push(next.value);
    }
    if (head.length === 0) return;
    const header = findHeader(head, profile);
    let row = firstRow;
    for (const line of head.slice(header.above + 1)) yield toRow(line, header.names, row++);
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield toRow(next.value, header.names, row++);
  } finally {
    await iterator.return?.();
  }
}

function toRow(line: TableLine, names: readonly string[], row: number): RawRow {
  if (line.values.length > LIMITS.columns + names.length) throw tooManyColumns(line.values.length);
  const cells: RawCell[] = [];
  const nameless: string[] = [];
  line.values.forEach((value, i) => {
    if (value.trim() === '') return;
    const header = names[i] ?? '';
    const note = line.notes?.get(i);
    if (header === '') nameless.push(value);
    else cells.push(note ? { header, value, note } : { header, value });
  });
  return { row, at: line.at, columns: names, cells, defects: defectsOf(line, names, nameless) };
}

function defectsOf(
  line: TableLine,
  names: readonly string[],
  nameless: readonly string[],
): readonly RowDefect[] {
  if (repeatsHeader(line.values, names)) return [{ code: 'HEADER_REPEATED' }];
  const found = line.values.length;
  const short = line.exact === true && found < names.length;
  if (nameless.length === 0 && !short) return [];
  return [{ code: 'COLUMN_COUNT', expected: names.length, found, extra: nameless.join(' | ').slice(0, 200) }];
}
