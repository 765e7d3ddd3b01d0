import { describe, expect, it } from '@jest/globals';
import { lockedUntil } from './lockout.js';

const MINUTE = 60_000;

describe('the lock of an account', () => {
  it('is open up to the fourth failure', () => {
    expect(lockedUntil([])).toBe(0);
    expect(lockedUntil([1, 2, 3, 4])).toBe(0);
  });

  it('holds a quarter of an hour from the fifth on, then twice as long each time, at most an hour', () => {
    const minutes = (failures: number): number =>
      lockedUntil(Array.from({ length: failures }, () => 1_000)) - 1_000;
    expect([5, 6, 7, 8, 20, 5_000].map((n) => minutes(n) / MINUTE)).toEqual([15, 30, 60, 60, 60, 60]);
  });
});
