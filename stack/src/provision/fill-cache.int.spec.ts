import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fillCache } from './fill-cache.js';

const quiet = () => undefined;

describe('filling the cache', () => {
  let folder: string;
  let target: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinxiu-cache-'));
    target = join(folder, 'tool-1');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('happens once when two starts want the same thing', async () => {
    let fills = 0;
    const fill = async (draft: string) => {
      fills += 1;
      await pause(100);
      await writeFile(join(draft, 'tool'), 'ready');
    };
    await Promise.all([fillCache(target, quiet, fill), fillCache(target, quiet, fill)]);
    expect(fills).toBe(1);
    expect(await readFile(join(target, 'tool'), 'utf8')).toBe('ready');
    expect(await readdir(folder)).toEqual(['tool-1']);
  });

  it('leaves nothing when it fails, so that the next start tries again', async () => {
    await expect(fillCache(target, quiet, () => Promise.reject(new Error('no compiler')))).rejects.toThrow(
      'no compiler',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('breaks the lock of a start that was killed and removes its draft', async () => {
    const gone = { name: 'lock', pid: process.pid, startedAt: 'another process of the same number' };
    await writeFile(`${target}.lock`, JSON.stringify(gone));
    await mkdir(`${target}.draft-old`);
    await fillCache(target, quiet, (draft) => writeFile(join(draft, 'tool'), 'ready'));
    expect(await readdir(folder)).toEqual(['tool-1']);
  });
});
