import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftFolders, temporaryFolder } from './temporary-folder.js';

const HOUR_MS = 60 * 60 * 1000;
let parent: string;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'left-folders-'));
});
afterAll(() => rm(parent, { recursive: true }));

it('what a killed process left is removed after a day, and nothing else', async () => {
  for (const purpose of ['import', 'dryRun'] as const) {
    await writeFile(join(await temporaryFolder(purpose, parent), 'source'), '王小明');
  }
  await mkdir(join(parent, 'of-somebody'));
  await writeFile(join(parent, 'xinxiu-import-file'), '');
  const now = Date.now();
  expect(await removeLeftFolders(now + 23 * HOUR_MS, parent)).toBe(0);
  expect(await removeLeftFolders(now + 25 * HOUR_MS, parent)).toBe(2);
  expect((await readdir(parent)).sort()).toEqual(['of-somebody', 'xinxiu-import-file']);
});

it('a folder that is not there holds nothing', async () => {
  expect(await removeLeftFolders(Date.now(), join(parent, 'nowhere'))).toBe(0);
});
