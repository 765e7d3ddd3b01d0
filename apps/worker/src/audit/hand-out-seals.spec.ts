import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DaySeal } from '@xinxiu/persistence';
import { type SealDesk, handOutSeals } from './hand-out-seals.js';
import { keepRunning } from './keep-running.js';

const SEAL: DaySeal = {
  day: '2026-05-06',
  links: 5,
  head: 'a'.repeat(64),
  sealedAt: '2026-05-07T00:00:01.000Z',
  keyId: 'k',
  signature: 's',
};

const hash = (letter: string): string => letter.repeat(64);
const LOST = `2026-05-06.lost-5-${hash('a').slice(0, 12)}.running.json`;

let folder: string;
let mailed: string[];
let handedOut: string[];
let warned: number;
let alarms: string[];
/** Hashes of the links that the chain has, by number. */
let chain: Map<number, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-seals-'));
  [mailed, handedOut, warned, alarms] = [[], [], 0, []];
  chain = new Map([1, 2, 3, 4, 5].map((seq) => [seq, hash('a')]));
});
afterEach(() => rm(folder, { recursive: true }));

function desk(seal: DaySeal, email = 'shen@qinghe.example'): SealDesk {
  return {
    folder,
    repositories: {
      audit: { holds: async ({ links, head }: DaySeal) => chain.get(links) === head },
      auditSeals: {
        toHandOut: async () => [seal],
        handedOut: async (day: string) => void handedOut.push(day),
      },
      people: { withRole: async () => [{ email, name: '沈审', locale: 'zh-CN' }] },
    } as unknown as SealDesk['repositories'],
    log: {
      warn: () => void warned++,
      error: (_of: object, text: string) => void alarms.push(text),
    } as unknown as SealDesk['log'],
    mailer: {
      send: async ({ noticeId }) => {
        mailed.push(noticeId);
        return { state: 'sent', messageId: '', response: '250' };
      },
    },
  };
}

const kept = async (name: string): Promise<DaySeal> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as DaySeal;

describe('the seal of a day', () => {
  it('is kept as a file and mailed; the note of how far the day had come goes', async () => {
    await keepRunning(desk(SEAL), { ...SEAL, links: 3 });
    expect(await kept('2026-05-06.running.json')).toMatchObject({ links: 3 });
    expect(await handOutSeals(desk(SEAL))).toBe(true);
    expect(await readdir(folder)).toEqual(['2026-05-06.json']);
    expect([mailed, handedOut]).toEqual([['audit-seal:2026-05-06'], ['2026-05-06']]);
    // Sent again after a crash it is the same.
    expect(await handOutSeals(desk(SEAL))).toBe(true);
  });

  it('is never replaced by another one: who rewrote the store is told of, and the first seal stays', async () => {
    await handOutSeals(desk(SEAL));
    await expect(handOutSeals(desk({ ...SEAL, links: 4, head: 'b'.repeat(64) }))).rejects.toThrow('ALARM');
    expect(await kept('2026-05-06.json')).toEqual(SEAL);
    expect(mailed).toHaveLength(1);
  });

  it('stays to be mailed while no auditor has an address, and that is said once', async () => {
    const nobody = desk(SEAL, '');
    expect(await handOutSeals(nobody)).toBe(false);
    expect(await handOutSeals(nobody)).toBe(false);
    expect([mailed, handedOut, warned]).toEqual([[], [], 1]);
    expect(await readdir(folder)).toEqual(['2026-05-06.json']);
    expect(await handOutSeals(desk(SEAL))).toBe(true);
    expect([mailed, handedOut]).toEqual([['audit-seal:2026-05-06'], ['2026-05-06']]);
  });
});

describe('the note of how far a day has come', () => {
  it('follows the chain, and never goes back', async () => {
    for (const links of [3, 5, 4]) await keepRunning(desk(SEAL), { ...SEAL, links });
    expect(await kept('2026-05-06.running.json')).toMatchObject({ links: 5 });
    expect(alarms).toEqual([]);
  });

  it('is set aside with an alarm where its link is gone, and the day goes on under a new one', async () => {
    await keepRunning(desk(SEAL), SEAL);
    chain = new Map([...chain].slice(0, 3));
    for (const links of [4, 5, 6]) {
      chain.set(links, hash('b'));
      await keepRunning(desk(SEAL), { ...SEAL, links, head: hash('b') });
    }
    expect(await kept(LOST)).toEqual(SEAL);
    expect(await kept('2026-05-06.running.json')).toMatchObject({ links: 6, head: hash('b') });
    expect(alarms).toEqual([expect.stringContaining('ALARM: the audit trail of 2026-05-06')]);
  });

  it('stays as evidence when the day was sealed without its end', async () => {
    await keepRunning(desk(SEAL), SEAL);
    chain.delete(5);
    await handOutSeals(desk({ ...SEAL, links: 4 }));
    expect((await readdir(folder)).sort()).toEqual(['2026-05-06.json', LOST]);
    expect(alarms).toHaveLength(1);
  });
});
