import { words } from '@xinxiu/domain';
import { unknownHeaders } from './header.js';
import { JsonGrammar } from './json-grammar.js';
import type { JsonRecord } from './json-record-builder.js';
import { JsonRecords } from './json-records.js';
import { brokenJson, jsonTokens } from './json-token.js';
import type { RawRow } from './raw-row.js';
import type { ImportProfile } from '../profile/profile.js';

/** The records of a JSON text, in order. A key that the profile does not know stops the file, as a header would. */
export async function* jsonRows(text: AsyncIterable<string>, profile: ImportProfile): AsyncGenerator<RawRow> {
  const records = new JsonRecords();
  const grammar = new JsonGrammar(records);
  const columns = new ColumnSets();
  let row = 1;
  for await (const tokens of jsonTokens(text)) {
    for (const token of tokens) grammar.push(token);
    for (const record of records.take()) yield toRow(record, row++, profile, columns);
  }
  grammar.end();
  for (const record of records.take()) yield toRow(record, row++, profile, columns);
  if (!records.hasPlaceForRecords) throw brokenJson(words('没有找到记录的数组', 'no array of records in it'));
}

function toRow(record: JsonRecord, row: number, profile: ImportProfile, columns: ColumnSets): RawRow {
  const names = columns.of([...record.values.keys()]);
  if (columns.isNew) refuseUnknown(names, profile, record.at);
  const cells = [...record.values].flatMap(([header, value]) =>
    value === null || value.trim() === '' ? [] : [{ header, value }],
  );
  return { row, at: record.at, columns: names, cells, defects: record.defects };
}

function refuseUnknown(names: readonly string[], profile: ImportProfile, at: string): void {
  const meanings = names.map((name) => profile.meaningOf(name).kind);
  if (profile.unknownHeaders === 'hold' && meanings.includes('field')) return;
  const unknown = names.filter((_, i) => meanings[i] === 'unknown');
  if (unknown.length > 0 && !meanings.includes('licence'))
    throw unknownHeaders(unknown, profile, { at, names });
}

/** Records mostly have the same keys: one array for each set of them, checked once. */
class ColumnSets {
  private readonly known = new Map<string, readonly string[]>();
  isNew = false;

  of(names: readonly string[]): readonly string[] {
    const key = names.join('\u001f');
    const same = this.known.get(key);
    this.isNew = same === undefined;
    if (same) return same;
    if (this.known.size < 1000) this.known.set(key, names);
    return names;
  }
}
