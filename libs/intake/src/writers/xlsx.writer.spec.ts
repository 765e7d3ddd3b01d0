import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from '@jest/globals';
import { NATIONAL_ROW } from '../testing/national-csv.js';
import { inTemporaryFolder } from '../testing/temporary-folder.js';
import type { RawRow } from '../readers/raw-row.js';
import { readRows } from '../readers/read-rows.js';
import { loadProfile } from '../profile/profile.loader.js';
import { PROFILES } from '../testing/test-import.js';
import { type SheetCell, xlsxOf } from './xlsx.writer.js';

const HEAD = Object.keys(NATIONAL_ROW);
const EVIL = [
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(1)',
  'a\tb',
  'a\rb',
  '＝1',
  '_x0041_',
  'a & <b> "c"',
  '😀',
];

async function* rowsWith(names: readonly string[]): AsyncGenerator<readonly SheetCell[]> {
  for (const [at, name] of names.entries()) {
    await Promise.resolve();
    const row = { ...NATIONAL_ROW, CF_WFXW: name, CF_WSH: `青市监罚〔2024〕${at + 1}号` };
    yield HEAD.map((column) => (column === 'CF_NR_FK' ? 0.2 : row[column as keyof typeof row]));
  }
}

/** What is read again of a file with these names. */
async function readAgain(names: readonly string[]): Promise<readonly RawRow[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'file.xlsx');
    await pipeline(xlsxOf({ name: '处罚', head: HEAD, rows: rowsWith(names) }), createWriteStream(path));
    const rows: RawRow[] = [];
    for await (const row of readRows(path, { profile: await loadProfile('national', PROFILES) }))
      rows.push(row);
    return rows;
  });
}

const valueOf = (row: RawRow | undefined, column: string): unknown =>
  row?.cells.find(({ header }) => header === column);

describe('an XLSX file that is written', () => {
  it('S13: is read again as it was, every text a text and every number a number', async () => {
    const rows = await readAgain(EVIL);
    expect(rows).toHaveLength(EVIL.length);
    for (const [at, value] of EVIL.entries()) {
      expect(valueOf(rows[at], 'CF_WFXW')).toEqual({ header: 'CF_WFXW', value });
      expect(valueOf(rows[at], 'CF_NR_FK')).toEqual({ header: 'CF_NR_FK', value: '0.2' });
    }
  });

  it('has no half sign, which no reader would take', async () => {
    const [row] = await readAgain(['乙\ud83d']);
    expect(valueOf(row, 'CF_WFXW')).toMatchObject({ value: '乙\ufffd' });
  });

  it('passes on what goes wrong while its rows are read', async () => {
    async function* broken(): AsyncGenerator<readonly SheetCell[]> {
      yield ['a'];
      await Promise.resolve();
      throw new Error('the store went away');
    }
    const file = xlsxOf({ name: 'x', head: ['a'], rows: broken() });
    await expect(
      (async () => {
        for await (const _ of file);
      })(),
    ).rejects.toThrow('the store went away');
  });
});
