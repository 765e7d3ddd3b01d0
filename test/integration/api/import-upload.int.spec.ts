import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type OwnApi, startOwnApi } from '../../harness/own-process.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(180_000);

let door: Door;
let office: Visitor;
let dataDir: string;
let api: OwnApi;

/** Folders of this api in which uploads lie while they are worked on. */
async function working(): Promise<string[]> {
  const all = await readdir(join(dataDir, 'temporary'), { recursive: true });
  return all.filter((name) => /xinxiu-[a-z-]+-\w+$/.test(name));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds());) {
    if (Date.now() > end) throw new Error('It does not come to hold.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  door = await Door.open();
  office = await door.person('credit-office');
  dataDir = await mkdtemp(join(tmpdir(), 'xinxiu-data-'));
  const { pid: crashed } = spawnSync(process.execPath, ['--version']);
  const left = join(dataDir, 'temporary', `${hostname()}-${crashed}`, 'xinxiu-import-crash');
  await mkdir(left, { recursive: true });
  await writeFile(join(left, 'source'), 'personal data');
  api = await startOwnApi({ XINXIU_DATA_DIR: dataDir });
});

afterAll(async () => {
  await api.stop();
  await door.close();
  await rm(dataDir, { recursive: true });
});

describe('an upload that is worked on', () => {
  it('lies in the data folder, from where the next start removes what a crash left', async () => {
    expect(await working()).toEqual([]);
  });

  it('is let go, in a dry run, when whoever waited for it has gone', async () => {
    const row = '青禾公司,法人及非法人组织,青市监罚〔2024〕N号,2024-03-01';
    const rows = Array.from({ length: 200_000 }, (_, i) => row.replace('N', String(i)));
    const form = new FormData();
    const csv = `CF_XDR_MC,CF_XDR_LB,CF_WSH,CF_JDRQ\n${rows.join('\n')}`;
    form.append('file', new Blob([csv]), 'large.csv');
    const gone = new AbortController();
    const asked = fetch(`${api.url}/api/v1/records/import?profile=national&dryRun=true`, {
      method: 'POST',
      headers: { authorization: `Bearer ${office.token}`, 'idempotency-key': 'gone' },
      body: form,
      signal: gone.signal,
    }).catch((error: Error) => error.name);
    await until(async () => (await working()).some((name) => name.includes('xinxiu-dry-run')));
    gone.abort();
    expect(await asked).toBe('AbortError');
    const since = performance.now();
    await until(async () => (await working()).length === 0);
    // The whole of it takes many times as long.
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(api.log()).not.toMatch(/"level":50/);
  });
});
