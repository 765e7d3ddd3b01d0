import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from './civil-date.js';
import { shanghaiDate, shanghaiInstant } from './shanghai.js';

describe('Asia/Shanghai days', () => {
  it('begins a day at 16:00 UTC of the day before', () => {
    expect(shanghaiDate(Date.parse('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24');
    expect(shanghaiDate(Date.parse('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
  });

  it('gives the instant of a wall-clock time, 24:00 being the end of the day', () => {
    const day = civilDate('2026-11-24');
    expect(new Date(shanghaiInstant(day, '09:30')).toISOString()).toBe('2026-11-24T01:30:00.000Z');
    expect(shanghaiInstant(day, '24:00')).toBe(shanghaiInstant(civilDate('2026-11-25')));
  });

  it('agrees with the time-zone database of the platform', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const [from, to] = [Date.parse('1992-01-01T00:00:00Z'), Date.parse('2100-01-01T00:00:00Z')];
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), (instant) => {
        expect(shanghaiDate(instant)).toBe(format.format(instant));
      }),
    );
  });
});
