import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Repositories } from '@xinxiu/persistence';
import { OpenStreams } from './open-streams.js';

let now: number;
let away: boolean;
let rows: Map<string, { account: string; process: string; open: number; until: number }>;

beforeEach(() => {
  [now, away, rows] = [0, false, new Map()];
});

const store = {
  openStreams: {
    openElsewhere: async (account: string, process: string, at: number) => {
      if (away) throw new Error('away');
      return [...rows.values()]
        .filter((row) => row.account === account && row.process !== process && row.until > at)
        .reduce((sum, { open }) => sum + open, 0);
    },
    tell: async (row: { account: string; process: string; open: number; until: number }) => {
      if (away) throw new Error('away');
      rows.set(`${row.account}:${row.process}`, row);
    },
  },
} as unknown as Repositories;

function server(): OpenStreams {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return new OpenStreams(store, { streamsPerAccount: 3 }, () => now, log);
}

const entered = async (one: OpenStreams, account = 'u'): Promise<boolean> =>
  one.enter(account).then(
    () => true,
    () => false,
  );

describe('the event streams of an account', () => {
  it('are at most so many at once, also of many that come together; others have their own', async () => {
    const one = server();
    const together = await Promise.all(Array.from({ length: 8 }, () => entered(one)));
    expect(together.filter(Boolean)).toHaveLength(3);
    await expect(one.enter('u')).rejects.toMatchObject({ code: 'TOO_MANY_STREAMS' });
    expect(await entered(one, 'another')).toBe(true);
  });

  it('make room when one ends, once', async () => {
    const one = server();
    const leave = await one.enter('u');
    expect([await entered(one), await entered(one), await entered(one)]).toEqual([true, true, false]);
    leave();
    leave();
    expect([await entered(one), await entered(one)]).toEqual([true, false]);
  });

  it('are counted over all processes, until one of them is gone', async () => {
    const [one, other] = [server(), server()];
    const leave = await one.enter('u');
    expect(await entered(one)).toBe(true);
    await one.share();
    expect([await entered(other), await entered(other)]).toEqual([true, false]);
    leave();
    await one.share();
    expect(await entered(other)).toBe(true);
    await one.onModuleDestroy();
    expect(await entered(other)).toBe(true);
  });

  it('of a process that went away without a word count for some minutes, those that stay for as long as they do', async () => {
    const [gone, other] = [server(), server()];
    for (let n = 0; n < 3; n++) await gone.enter('u');
    await gone.share();
    now = 100_000;
    expect(await entered(other)).toBe(false);
    await gone.share();
    now = 200_000;
    expect(await entered(other)).toBe(false);
    now = 300_000;
    expect(await entered(other)).toBe(true);
  });

  it('are limited by each process alone while the store is away, and told later', async () => {
    away = true;
    const one = server();
    expect([await entered(one), await entered(one), await entered(one), await entered(one)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    await expect(one.share()).rejects.toThrow('away');
    away = false;
    await one.share();
    expect([...rows.values()]).toMatchObject([{ account: 'u', open: 3 }]);
  });
});
