import { parseChineseNumber } from './chinese-number.js';

/** Above this no sum is a penalty of a county; also keeps fen inside exact integers. */
const MOST_FEN = 1e15;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * A decimal number times a power of ten of yuan, in whole fen, without binary fractions: ('1552.95', 0) → 155295.
 * Undefined when it is not a plain non-negative decimal, has parts of a fen, or is out of range.
 */
export function decimalToFen(decimal: string, powerOfTen: number): number | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  const shift = powerOfTen + 2;
  const kept = fraction.slice(0, shift).padEnd(shift, '0');
  if (/[1-9]/.test(fraction.slice(shift))) return undefined;
  const fen = Number((match[1] as string) + kept);
  return fen <= MOST_FEN ? fen : undefined;
}

/** `1,234,567.8` → `1234567.8`; undefined when the commas do not separate thousands. */
export function plainDecimal(text: string): string | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return text;
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : undefined;
}

/** Arabic digits with Chinese units: ('3.5', '万') → fen of 35,000 yuan; ('5', '百万') → 5,000,000 yuan. */
export function arabicToFen(digits: string, units: string): number | undefined {
  const decimal = plainDecimal(digits);
  if (decimal === undefined) return undefined;
  let power = 0;
  for (const unit of units) power += POWERS[unit] ?? 0;
  return decimalToFen(decimal, power);
}

/** Words for yuan, with a decimal part in words if there is one: 三点五万 → fen of 35,000 yuan. */
export function wordsToFen(words: string): number | undefined {
  const point = /^(.+)点(.)(万|亿)$/.exec(words);
  if (!point) return times100(parseChineseNumber(words));
  const [whole, tenth] = [parseChineseNumber(point[1] as string), parseChineseNumber(point[2] as string)];
  if (whole === undefined || tenth === undefined || tenth > 9) return undefined;
  return decimalToFen(`${whole}.${tenth}`, POWERS[point[3] as string] as number);
}

function times100(yuan: number | undefined): number | undefined {
  return yuan === undefined || yuan * 100 > MOST_FEN ? undefined : yuan * 100;
}

export function fenToYuan(fen: number): number {
  return fen / 100;
}
