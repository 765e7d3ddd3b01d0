import { describe, expect, it } from '@jest/globals';
import { parseChineseDigits, parseChineseNumber } from './chinese-number.js';

describe('parseChineseNumber', () => {
  it.each([
    ['十', 10],
    ['十五', 15],
    ['二十五', 25],
    ['一百零五', 105],
    ['三十五万', 350_000],
    ['壹拾贰万叁仟', 123_000],
    ['一万五千', 15_000],
    ['一万零五百', 10_500],
    ['一百二十万', 1_200_000],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['两千', 2000],
    ['五', 5],
  ])('reads %s as %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each(['', '一万五', '一百五', '百', '万', '五五', '十百', '元'])('does not read %s', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it('reads years digit by digit', () => {
    expect(parseChineseDigits('二〇二五')).toBe(2025);
    expect(parseChineseDigits('二十')).toBeUndefined();
  });
});
