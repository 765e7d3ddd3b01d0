import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CaseClock, REAL_DAY_MS, isRealTime, legalNow, realClock, realMsUntil } from './case-clock.js';

const NOW = Date.parse('2026-11-24T01:00:00Z');

describe('the clock of a case', () => {
  it('follows real time unless it was pinned otherwise', () => {
    const clock = realClock(NOW);
    expect(isRealTime(clock)).toBe(true);
    expect(legalNow(clock, NOW + 5_000)).toBe(NOW + 5_000);
    expect(realMsUntil(clock, NOW, NOW + 5_000)).toBe(5_000);
  });

  it('lets a legal day pass in a second', () => {
    const clock: CaseClock = { realEpoch: NOW, legalEpoch: NOW, dayMs: 1_000 };
    expect(isRealTime(clock)).toBe(false);
    expect(legalNow(clock, NOW + 2_000)).toBe(NOW + 2 * REAL_DAY_MS);
    expect(realMsUntil(clock, NOW + 500, NOW + REAL_DAY_MS)).toBe(500);
  });

  it('is not real time when only its date was moved', () => {
    expect(isRealTime({ realEpoch: NOW, legalEpoch: NOW - 1, dayMs: REAL_DAY_MS })).toBe(false);
  });

  it('does not wait for what has passed', () => {
    expect(realMsUntil(realClock(NOW), NOW, NOW - 1)).toBe(0);
  });

  it('has reached a legal instant once the wait for it is over', () => {
    const offsets = fc.integer({ min: 0, max: 400 * REAL_DAY_MS });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: REAL_DAY_MS }), offsets, offsets, (dayMs, elapsed, ahead) => {
        const clock: CaseClock = { realEpoch: NOW, legalEpoch: NOW - 7 * REAL_DAY_MS, dayMs };
        const now = NOW + elapsed;
        const target = clock.legalEpoch + ahead;
        expect(legalNow(clock, now + realMsUntil(clock, now, target))).toBeGreaterThanOrEqual(target);
      }),
    );
  });
});
