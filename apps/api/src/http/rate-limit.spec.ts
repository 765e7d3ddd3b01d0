import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

describe('a rate limit', () => {
  it('lets so many through in a minute and says how long to wait', () => {
    const limit = new RateLimit(3);
    expect([0, 1_000, 2_000].map((at) => limit.take('a', at))).toEqual([0, 0, 0]);
    expect(limit.take('a', 10_000)).toBe(50);
    expect(limit.take('b', 10_000)).toBe(0);
    expect(limit.take('a', 60_001)).toBe(0);
  });

  it('forgets the oldest keys, so that many addresses cannot fill the memory', () => {
    const limit = new RateLimit(1, 2);
    limit.take('a', 0);
    limit.take('b', 0);
    limit.take('c', 0);
    expect(limit.take('a', 1)).toBe(0);
    expect(limit.take('c', 1)).toBeGreaterThan(0);
  });
});
