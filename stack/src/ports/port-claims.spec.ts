import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PortClaims } from './port-claims.js';

const free = () => Promise.resolve(true);
const occupied = () => Promise.resolve(false);

describe('ports that two launchers want at the same moment', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xinxiu-claims-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('goes to one of them', async () => {
    const launchers = Array.from({ length: 10 }, () => new PortClaims(folder));
    const got = await Promise.all(launchers.map((launcher) => launcher.claimFree(3000, free)));
    expect(got.filter(Boolean)).toHaveLength(1);
  });

  it('is there for the next when the first has ended', async () => {
    const first = new PortClaims(folder);
    const next = new PortClaims(folder);
    expect(await first.claimFree(3000, free)).toBe(true);
    expect(await next.claimFree(3000, free)).toBe(false);
    await first.releaseAll();
    expect(await next.claimFree(3000, free)).toBe(true);
  });

  it('is there for the next when the first was killed', async () => {
    await writeFile(
      join(folder, '3000'),
      JSON.stringify({ name: 'lock', pid: process.pid, startedAt: 'another boot' }),
    );
    const launchers = Array.from({ length: 10 }, () => new PortClaims(folder));
    const got = await Promise.all(launchers.map((launcher) => launcher.claimFree(3000, free)));
    expect(got.filter(Boolean)).toHaveLength(1);
  });

  it('is not kept by who finds it occupied', async () => {
    expect(await new PortClaims(folder).claimFree(3000, occupied)).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });
});
