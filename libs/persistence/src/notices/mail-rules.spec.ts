import { describe, expect, it } from '@jest/globals';
import { MOST_UNCLEAR_TRIES, SENDER_LEASE_MS, isSettled, isTurn, maySend } from './mail-rules.js';
import { MAIL_STATES } from './schema.js';

const NOW = 1_000_000;
const row = (state: (typeof MAIL_STATES)[number], statutory: boolean, over = {}) => ({
  state,
  statutory,
  since: NOW,
  attempts: [],
  ...over,
});

describe('whether a notice may be sent', () => {
  it('is yes for what waits, and for an unclear statutory notice', () => {
    const may = (statutory: boolean) => MAIL_STATES.filter((state) => maySend(row(state, statutory), NOW));
    expect(may(true)).toEqual(['queued', 'unclear']);
    expect(may(false)).toEqual(['queued']);
  });

  it('is yes for a statutory notice whose sender has died, never for a reminder', () => {
    const since = NOW - SENDER_LEASE_MS - 1;
    expect(maySend(row('sending', true, { since }), NOW)).toBe(true);
    expect(maySend(row('sending', false, { since }), NOW)).toBe(false);
  });

  it('ends after so many unclear tries', () => {
    const attempts = Array.from({ length: MOST_UNCLEAR_TRIES }, () => ({ state: 'unclear' as const }));
    expect(maySend(row('unclear', true, { attempts: attempts.slice(1) }), NOW)).toBe(true);
    expect(maySend(row('unclear', true, { attempts }), NOW)).toBe(false);
    expect(isSettled(row('unclear', true, { attempts }), NOW)).toBe(true);
  });

  it('is open while somebody sends', () => {
    expect(isSettled(row('sending', false), NOW)).toBe(false);
    expect(MAIL_STATES.filter((state) => isSettled(row(state, true), NOW))).toEqual([
      'sent',
      'relayed',
      'bounced',
      'failed',
    ]);
  });

  it('has its turn after a pause that grows with every try', () => {
    const tried = (times: number) =>
      row('queued', true, { attempts: Array(times).fill({ state: 'queued' }) });
    const pauses = [0, 1, 2, 3, 4, 5, 50].map((times) => {
      let pause = 0;
      while (!isTurn(tried(times), NOW + pause)) pause += 1_000;
      return pause / 1_000;
    });
    expect(pauses).toEqual([0, 10, 30, 60, 300, 300, 300]);
  });
});
