import { CHINESE_NUMERALS, parseChineseNumber } from './chinese-number.js';
import { arabicToFen, wordsToFen } from './money-sum.js';

/** A sum of money where it stands in a text. */
export interface MoneyToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whole fen; undefined when the words look like money and cannot be read. */
  readonly fen: number | undefined;
}

const CURRENCY = '(?:人民币|¥|RMB)';
const DIGITS = String.raw`(\d[\d,]*(?:\.\d+)?)([十百千仟万萬亿億]{0,2})`;
const LATIN_PART = `${DIGITS}(?:余|多)?(?:元|圆|块钱)`;
const WORD_PART = `([${CHINESE_NUMERALS}]+(?:点[一二三四五六七八九]万)?)(?:元|圆|块钱)`;
const SMALL_PART = `(?:([0-9${CHINESE_NUMERALS}])角)?(?:([0-9${CHINESE_NUMERALS}])分)?整?`;
/** 人民币30万 without 元 occurs; the currency in front says that it is money. */
const MONEY = new RegExp(`${CURRENCY}?(?:${LATIN_PART}|${WORD_PART})${SMALL_PART}|${CURRENCY}${DIGITS}`, 'g');

/** All sums in a text that is already plain and without blanks, in order. */
export function findMoney(compact: string): readonly MoneyToken[] {
  return [...compact.matchAll(MONEY)].map((match) => {
    const fen = mainFen(match);
    const small = smallFen(match[4], match[5]);
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      fen: fen === undefined || small === undefined || /余|多/.test(match[0]) ? undefined : fen + small,
    };
  });
}

function mainFen(match: RegExpMatchArray): number | undefined {
  if (match[1] !== undefined) return arabicToFen(match[1], match[2] ?? '');
  if (match[3] !== undefined) return wordsToFen(match[3]);
  return arabicToFen(match[6] as string, match[7] ?? '');
}

function smallFen(jiao: string | undefined, fen: string | undefined): number | undefined {
  const [tens, ones] = [oneDigit(jiao), oneDigit(fen)];
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones;
}

function oneDigit(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  const value = /^\d$/.test(text) ? Number(text) : parseChineseNumber(text);
  return value !== undefined && value < 10 ? value : undefined;
}
