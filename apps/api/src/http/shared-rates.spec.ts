import { describe, expect, it } from '@jest/globals';
import { SharedRates } from './shared-rates.js';

/** Processes that share one store, and the clock of all of them. */
function county(processes: number) {
  const rows = new Map<string, number>();
  const clock = { now: 0, up: true };
  const rates = {
    add: (id: string, _minute: number, by: number): Promise<number> => {
      if (!clock.up) return Promise.reject(new Error('down'));
      rows.set(id, (rows.get(id) ?? 0) + by);
      return Promise.resolve(rows.get(id) ?? 0);
    },
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const all = Array.from(
    { length: processes },
    () => new SharedRates({ rates } as never, () => clock.now, log),
  );
  return { all, clock, rows };
}

function refusal(rates: SharedRates | undefined, key: string, most = 3): number | undefined {
  try {
    rates?.take('search', most, key);
    return undefined;
  } catch (error) {
    return (error as { extras: { retryAfter?: number } }).extras.retryAfter;
  }
}

describe('S18: a limit per minute', () => {
  it('lets so many through, says how long to wait, and begins anew with the next minute', () => {
    const { all, clock } = county(1);
    const [one] = all;
    clock.now = 10_000;
    expect([1, 2, 3].map(() => refusal(one, 'a'))).toEqual([undefined, undefined, undefined]);
    expect(refusal(one, 'a')).toBe(50);
    expect(refusal(one, 'b')).toBeUndefined();
    clock.now = 60_000;
    expect(refusal(one, 'a')).toBeUndefined();
  });

  it('holds over all processes once they have shared their counts, and keeps no key in the store', async () => {
    const { all, rows } = county(2);
    const [one, other] = all;
    refusal(one, '10.0.0.7');
    refusal(one, '10.0.0.7');
    refusal(other, '10.0.0.7');
    await one?.share();
    await other?.share();
    expect(refusal(other, '10.0.0.7')).toBe(60);
    expect([...rows.keys()].join()).not.toContain('10.0.0.7');
    expect([...rows.values()]).toEqual([3]);
  });

  it('is held by each process alone while the store does not answer, and nothing is counted twice after it', async () => {
    const { all, clock, rows } = county(1);
    const [one] = all;
    clock.up = false;
    refusal(one, 'a');
    await expect(one?.share()).rejects.toThrow('down');
    refusal(one, 'a');
    refusal(one, 'a');
    expect(refusal(one, 'a')).toBeGreaterThan(0);
    clock.up = true;
    await one?.share();
    await one?.share();
    expect([...rows.values()]).toEqual([3]);
  });

  it('forgets the oldest keys, so that many addresses cannot fill the memory', () => {
    const { all } = county(1);
    const [one] = all;
    expect([refusal(one, 'first', 1), refusal(one, 'first', 1)]).toEqual([undefined, 60]);
    for (let n = 0; n < 20_000; n++) refusal(one, `address ${n}`, 1);
    expect(refusal(one, 'first', 1)).toBeUndefined();
    expect(refusal(one, 'address 19999', 1)).toBe(60);
  });
});
