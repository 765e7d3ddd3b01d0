import { describe, expect, it } from '@jest/globals';
import { parseDateText } from '@xinxiu/domain';
import { dateText, numberText } from './xlsx-number.js';

describe('numbers of a spreadsheet', () => {
  it.each([
    ['0.30000000000000004', '0.3'],
    ['2000', '2000'],
    ['1.552E3', '1552'],
    ['1E-7', '0.0000001'],
    ['-5.5', '-5.5'],
  ])('%s is shown as %s', (digits, value) => {
    expect(numberText(digits)).toEqual({ value });
  });

  it('of more than 15 digits are known to have lost some', () => {
    expect(numberText('912305001234567800')).toMatchObject({ note: 'imprecise' });
  });

  it.each([
    ['43748', false, '2019-10-10'],
    ['42286', true, '2019-10-10'],
    ['43748.5', false, '2019-10-10 12:00:00'],
    ['43748.999999', false, '2019-10-11'],
    ['1', false, '1'],
    ['9999999', false, '9999999'],
  ])('%s (from 1904: %s) is the day %s', (digits, from1904, text) => {
    expect(dateText(digits, from1904)).toBe(text);
  });
});

describe('dates in other time zones of the server', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])(
    'are the same days under TZ=%s',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(dateText('43748', false)).toBe('2019-10-10');
        expect(parseDateText('1570636800000')).toEqual({ kind: 'day', day: '2019-10-10' });
        expect(parseDateText('2019-10-09T16:00:00Z')).toEqual({ kind: 'day', day: '2019-10-10' });
        expect(parseDateText('2019-10-10 0:00:00')).toEqual({ kind: 'day', day: '2019-10-10' });
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});
