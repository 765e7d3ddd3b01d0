import { describe, expect, it } from '@jest/globals';
import { InvalidArgumentError } from 'commander';
import { civilDay, daySpans, suppliedValue, wholeNumber } from './arguments.js';

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

  it.each(['CF_JDRQ', '=x', 'CF_NOPE=1', ''])('no value of a field written "%s"', (text) => {
    expect(() => suppliedValue(text)).toThrow(InvalidArgumentError);
  });

  it('values of fields by national code or by name, with what they say as it is', () => {
    const first = suppliedValue('CF_JDRQ=2026-05-20');
    expect(suppliedValue('decisionNumber=a=b', first)).toEqual({
      decisionDate: '2026-05-20',
      decisionNumber: 'a=b',
    });
  });
});
