import { describe, expect, it } from '@jest/globals';
import { secondsToWait } from './retry.js';

const answer = (status: number, retryAfter?: string) => ({
  status,
  headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
});

describe('a request that is answered "not now"', () => {
  it.each([
    [503, '2', 2],
    [429, '5', 5],
    [503, undefined, 1],
    [503, '0', 1],
  ])('%s with Retry-After %s is sent again after %s s', (status, after, seconds) => {
    expect(secondsToWait(answer(status, after))).toBe(seconds);
  });

  it.each([
    [429, '900'],
    [503, 'Tue, 24 Nov 2026 09:00:00 GMT'],
    [409, '1'],
    [500, undefined],
  ])('%s with Retry-After %s is told at once', (status, after) => {
    expect(secondsToWait(answer(status, after))).toBeUndefined();
  });
});
