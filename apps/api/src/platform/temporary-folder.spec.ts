import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useTemporaryFolder } from './temporary-folder.js';

let dataDir: string;
const before = process.env['TMPDIR'];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xinxiu-data-'));
});

afterEach(async () => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await rm(dataDir, { recursive: true });
});

async function left(name: string): Promise<string> {
  const folder = join(dataDir, 'temporary', name, 'xinxiu-import-1');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'source'), 'personal data');
  return join(dataDir, 'temporary', name);
}

describe('the temporary folder of the api', () => {
  it('lies in the data folder, and what a crashed process left there is gone', async () => {
    const { pid: ended } = spawnSync(process.execPath, ['--version']);
    await left(`${hostname()}-${ended}`);
    // The number of one that crashed may be ours now.
    await left(`${hostname()}-${process.pid}`);
    const own = await useTemporaryFolder(dataDir);
    expect(process.env['TMPDIR']).toBe(own);
    expect(await readdir(join(dataDir, 'temporary'))).toEqual([`${hostname()}-${process.pid}`]);
    expect(await readdir(own)).toEqual([]);
  });

  it('leaves alone what another process or machine works with', async () => {
    const alive = `${hostname()}-${process.ppid}`;
    await left(alive);
    await left('elsewhere-1');
    const old = await left('elsewhere-2');
    const longAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(old, longAgo, longAgo);
    await useTemporaryFolder(dataDir);
    const kept = await readdir(join(dataDir, 'temporary'));
    expect(kept.sort()).toEqual([alive, 'elsewhere-1', `${hostname()}-${process.pid}`].sort());
  });
});
