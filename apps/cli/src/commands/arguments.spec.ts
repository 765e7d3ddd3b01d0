import { describe, expect, it } from '@jest/globals';
import { InvalidArgumentError } from 'commander';
import { civilDay, daySpans, wholeNumber } from './arguments.js';

describe('what an option takes', () => {
  it.each(['2026-02-29', '2026-2-1', '', 'today'])('no day called "%s"', (text) => {
    expect(() => civilDay(text)).toThrow(InvalidArgumentError);
  });

  it.each(['-1', '1.5', '1e3', '', ' 3', '10001', '0x10'])('no whole number written "%s"', (text) => {
    expect(() => wholeNumber(text)).toThrow(InvalidArgumentError);
  });

  it.each(['2026-03-01', '2026-03-05..2026-03-01', '2026-03-01..2026-03-02..2026-03-03', '..'])(
    'no span written "%s"',
    (text) => {
      expect(() => daySpans(text)).toThrow(InvalidArgumentError);
    },
  );

  it('days, numbers, and spans one after the other', () => {
    expect(civilDay('2028-02-29')).toBe('2028-02-29');
    expect(wholeNumber('0')).toBe(0);
    const first = daySpans('2026-03-01..2026-03-01');
    expect(daySpans('2026-04-01..2026-04-03', first)).toEqual([
      { from: '2026-03-01', to: '2026-03-01' },
      { from: '2026-04-01', to: '2026-04-03' },
    ]);
  });
});
