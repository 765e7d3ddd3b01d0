import { describe, expect, it } from '@jest/globals';
import { MAIL_STATES } from '@xinxiu/domain';
import {
  MOST_UNCLEAR_TRIES,
  SENDER_LEASE_MS,
  isSettled,
  isTurn,
  isUndelivered,
  isWithOthers,
  maySend,
  reportCounts,
} from './mail-rules.js';

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

  it('is no while a reminder waits for others, and nobody takes that for the end of it', () => {
    for (const waiting of [row('queued', false, { held: 1 }), row('gathered', false)]) {
      expect(maySend(waiting, NOW)).toBe(false);
      expect(isWithOthers(waiting)).toBe(true);
      expect(isSettled(waiting, NOW)).toBe(false);
    }
    expect(maySend(row('queued', false, { held: 0 }), NOW)).toBe(true);
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

describe('what became of a mail', () => {
  const unclear = Array.from({ length: MOST_UNCLEAR_TRIES }, () => ({ state: 'unclear' as const }));

  it('is to be made up for on paper where a statutory notice to an applicant came back, failed, or stays unclear', () => {
    const bad = (over: object) =>
      MAIL_STATES.filter((state) => isUndelivered({ ...row(state, true, over), to: 'applicant' }, NOW));
    expect(bad({})).toEqual(['bounced', 'failed']);
    expect(bad({ attempts: unclear })).toEqual(['unclear', 'bounced', 'failed']);
    expect(isUndelivered({ ...row('failed', true), to: 'holder' }, NOW)).toBe(false);
    expect(isUndelivered({ ...row('failed', false), to: 'applicant' }, NOW)).toBe(false);
  });

  it('is told by reports until the end, and waits for a try that is still to come', () => {
    const counts = (to: 'bounced' | 'relayed', when: 'now' | 'later') =>
      MAIL_STATES.filter((state) => reportCounts(row(state, false), to, NOW) === when);
    expect(counts('bounced', 'now')).toEqual(['sent', 'unclear', 'relayed']);
    expect(counts('relayed', 'now')).toEqual(['sent', 'unclear']);
    expect(counts('bounced', 'later')).toEqual(['queued', 'gathered', 'sending']);
    expect(reportCounts(row('unclear', true), 'bounced', NOW)).toBe('later');
  });
});
