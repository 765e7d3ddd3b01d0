import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { type ImportSummary, importPenalties } from './import-penalties.js';
import type { PenaltyStore } from './penalty-store.js';
import { loadProfile } from '../profile/profile.loader.js';
import { readRows } from '../readers/read-rows.js';
import { NATIONAL_ROW, nationalCsv } from '../testing/national-csv.js';
import { inTemporaryFolder } from '../testing/temporary-folder.js';
import { PROFILES } from '../testing/test-import.js';
import { writeXlsx } from '../testing/xlsx-file.js';
import { writeZip } from '../testing/zip-file.js';

const MB = 1024 * 1024;
const NAMES = Object.keys(NATIONAL_ROW);

/** Keeps nothing, so that what grows is the import's own. */
const FORGETFUL: PenaltyStore = {
  takeMany: (penalties) => Promise.resolve(penalties.map(() => ({ outcome: 'taken' }))),
  holdMany: (rows) => Promise.resolve(rows.map(() => 'held')),
};

class MemoryWatch {
  private readonly before = settledMemory();
  private heapUsed = this.before.heapUsed;
  private rss = this.before.rss;

  look(): void {
    const now = settledMemory();
    this.heapUsed = Math.max(this.heapUsed, now.heapUsed);
    this.rss = Math.max(this.rss, now.rss);
  }

  get growthMb(): { readonly heap: number; readonly rss: number } {
    return { heap: (this.heapUsed - this.before.heapUsed) / MB, rss: (this.rss - this.before.rss) / MB };
  }
}

/** What is held, not what the collector has not come to yet: that depends on how busy the machine is. */
function settledMemory(): NodeJS.MemoryUsage {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage();
}

function* csv(rows: number): Generator<string> {
  const [header, line] = nationalCsv([{}]).split('\n') as [string, string];
  yield `${header}\n`;
  for (let i = 1; i <= rows; i += 1)
    yield `${line.replace('18号', `${i}号`).replace('2024-03-01', i % 10 ? '2024-03-01' : '')}\n`;
}

async function importAll(path: string, dryRun: boolean, watch: MemoryWatch): Promise<ImportSummary> {
  const run = importPenalties({
    source: path,
    profile: await loadProfile('national', PROFILES),
    store: FORGETFUL,
    dryRun,
  });
  for await (const { row } of run) if (row % 5000 === 0) watch.look();
  return run.summary;
}

describe('large files', () => {
  it.each([
    [100_000, false],
    [30_000, true],
  ])(
    'a CSV of %d rows is streamed (dry run: %s)',
    async (rows, dryRun) => {
      await inTemporaryFolder(async (folder) => {
        const path = join(folder, 'large.csv');
        await pipeline(Readable.from(csv(rows)), createWriteStream(path));
        const watch = new MemoryWatch();
        expect(await importAll(path, dryRun, watch)).toMatchObject({
          taken: rows * 0.9,
          held: rows * 0.1,
          total: rows,
        });
        expect(watch.growthMb.heap).toBeLessThan(200);
      });
    },
    600_000,
  );

  it('an XLSX file of 1,000,000 rows is read in bounded memory', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'large.xlsx');
      const rows = function* () {
        yield NAMES;
        for (let i = 1; i <= 1_000_000; i += 1) yield ['青禾公司', '', '', '', { n: i }];
      };
      await writeXlsx(path, { sheets: [{ name: '处罚', rows: rows() }] });
      const watch = new MemoryWatch();
      let last = 0;
      for await (const { row } of readRows(path, { profile: await loadProfile('national', PROFILES) })) {
        last = row;
        if (row % 20_000 === 0) watch.look();
      }
      expect(last).toBe(1_000_000);
      expect(watch.growthMb.rss).toBeLessThan(512);
    });
  }, 600_000);

  it('too many shared strings are refused before they fill the memory', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'strings.xlsx');
      const long = '字'.repeat(30_000);
      const rows = function* () {
        yield NAMES;
        for (let i = 0; i < 2000; i += 1) yield [`${i}${long}`];
      };
      await writeXlsx(path, { sheets: [{ name: '处罚', rows: rows() }] });
      const watch = new MemoryWatch();
      await expect(importAll(path, true, watch)).rejects.toMatchObject({ code: 'XLSX_TOO_LARGE' });
      watch.look();
      expect(watch.growthMb.rss).toBeLessThan(512);
    });
  }, 120_000);

  it('small packages that unpack to more than half a gigabyte are refused at once', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'bomb.xlsx');
      const rows = function* () {
        const megabyte = '<row><c><v>1</v></c></row>'.repeat(MB / 26);
        for (let i = 0; i < 260; i += 1) yield megabyte;
      };
      const sheets = [1, 2].map((n) => [`xl/worksheets/sheet${n}.xml`, rows()] as const);
      await writeZip(path, [['xl/workbook.xml', '<workbook/>'], ...sheets]);
      const since = performance.now();
      await expect(importAll(path, true, new MemoryWatch())).rejects.toMatchObject({
        code: 'XLSX_TOO_LARGE',
      });
      expect(performance.now() - since).toBeLessThan(5_000);
    });
  }, 120_000);
});
