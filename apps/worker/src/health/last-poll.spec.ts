import { describe, expect, it } from '@jest/globals';
import { assertPolls, secondsSincePoll } from './last-poll.js';

const NOW = 1_000_000_000_000;
const poller = (identity: string, secondsAgo: number) => ({
  identity,
  lastAccessTime: { seconds: (NOW / 1_000 - secondsAgo) as never, nanos: 0 },
});

describe('the last poll of a worker', () => {
  it('is its own latest, whatever others do', () => {
    const pollers = [poller('other', 1), poller('own', 55), poller('own', 12)];
    expect(secondsSincePoll(pollers, 'own', NOW)).toBe(12);
    expect(secondsSincePoll(pollers, 'gone', NOW)).toBeUndefined();
  });

  it.each([
    [0, true],
    [60, true],
    [71, false],
    [undefined, false],
  ])('of %s s ago is well: %s', (seconds, well) => {
    const check = () => assertPolls(seconds);
    if (well) expect(check()).toContain(`${seconds} s`);
    else expect(check).toThrow();
  });
});
