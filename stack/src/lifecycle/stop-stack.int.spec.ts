import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findOrphanedStack, findRunningStack, stopStack } from './stop-stack.js';
import { markOf } from '../process/process-identity.js';
import { StateFile } from '../state/state-file.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-stack-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a stack whose launcher was killed', () => {
  it('runs on as orphans, which are named until they are ended', async () => {
    const part = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
      stdio: 'ignore',
    });
    const mark = await markOf('api', part.pid ?? 0);
    if (!mark) throw new Error('It does not run.');
    const file = await StateFile.load(folder, 'test');
    const ended = { ...mark, startedAt: 'earlier' };
    Object.assign(file.state, { launcher: ended, processes: [{ ...ended, name: 'worker' }, mark] });
    await file.save();

    expect(await findRunningStack(folder)).toBeUndefined();
    expect((await findOrphanedStack(folder))?.processes).toEqual([mark]);
    expect(await stopStack(folder, () => undefined)).toBe(true);
    expect(await findOrphanedStack(folder)).toBeUndefined();
  });

  it('is none while its launcher runs, or where there never was one', async () => {
    expect(await findOrphanedStack(folder)).toBeUndefined();
    const file = await StateFile.load(folder, 'test');
    const launcher = await markOf('launcher', process.pid);
    Object.assign(file.state, { launcher, processes: [launcher] });
    await file.save();
    expect(await findOrphanedStack(folder)).toBeUndefined();
  });
});
