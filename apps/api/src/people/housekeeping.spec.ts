import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Repositories } from '@xinxiu/persistence';
import { Housekeeping } from './housekeeping.js';

const HOUR_MS = 3_600_000;

let expiresAt: Map<string, number>;
let files: Map<string, string>;
let done: string[];
let broken: string;

const repositories = {
  registrations: {
    expired: async (by: number) => [...expiresAt].filter(([, at]) => at <= by).map(([id]) => id),
    forget: async (id: string) => {
      done.push(`registration ${id}`);
      expiresAt.delete(id);
    },
  },
  files: {
    idsOf: async (owner: string) => [...files].filter(([, of]) => of === owner).map(([id]) => id),
    remove: async (id: string) => {
      if (id === broken) throw new Error('the store went away');
      done.push(`file ${id}`);
      files.delete(id);
    },
  },
} as unknown as Repositories;

const corrections = { carryOutDue: async () => {} };

const at = (now: number) =>
  new Housekeeping(
    repositories,
    corrections,
    { ofAll: async () => {} },
    { forgetUnusedSince: async () => {} },
    { info() {}, warn() {}, error() {} },
    () => now,
  ).forgetRegistrations();

beforeEach(() => {
  expiresAt = new Map([
    ['r-1', 1_000],
    ['r-2', 1_001],
  ]);
  files = new Map([
    ['f-1', 'registration:r-1'],
    ['f-2', 'registration:r-1'],
    ['f-3', 'registration:r-2'],
    ['f-4', '91420526000000000X'],
  ]);
  done = [];
  broken = '';
});

describe('registrations that nobody went on with', () => {
  it('are kept for an hour more: whoever was let in at the last moment may be submitting', async () => {
    await at(1_000 + HOUR_MS - 1);
    expect(done).toEqual([]);
  });

  it('are forgotten with their proofs, and these first', async () => {
    await at(1_000 + HOUR_MS);
    expect(done).toEqual(['file f-1', 'file f-2', 'registration r-1']);
    expect([...files.keys()]).toEqual(['f-3', 'f-4']);
  });

  it('are found again when a proof could not be removed', async () => {
    broken = 'f-2';
    await expect(at(1_000 + HOUR_MS)).rejects.toThrow('the store went away');
    expect(done).toEqual(['file f-1']);
    broken = '';
    await at(1_000 + HOUR_MS);
    expect(done).toEqual(['file f-1', 'file f-2', 'registration r-1']);
  });
});
