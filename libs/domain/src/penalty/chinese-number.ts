/** Every way to write a digit, the index being its value; ordinary, financial and traditional forms. */
const DIGIT_FORMS = [
  '零〇○Oo',
  '一壹弌',
  '二贰貳两',
  '三叁參叄',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
];
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  DIGIT_FORMS.flatMap((forms, value) => [...forms].map((form) => [form, value])),
);
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/** Class of the characters that {@link parseChineseNumber} reads, for use inside a pattern. */
export const CHINESE_NUMERALS = '零〇一壹二贰貳两三叁參叄四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億';

/**
 * A whole number in Chinese words, ordinary or financial: 三十五万 → 350000, 壹拾贰万叁仟 → 123000. Undefined for
 * anything else, and for a last digit without its unit (一万五): people mean 15,000 and grammar says 10,005.
 */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  const sum: RunningSum = { total: 0, group: 0, digit: undefined, lastUnit: undefined, afterZero: false };
  for (const char of text) {
    if (char in DIGITS ? !addDigit(sum, char) : char in UNITS ? !addUnit(sum, char) : !addGroup(sum, char))
      return undefined;
  }
  return settle(sum) ? sum.total + sum.group : undefined;
}

interface RunningSum {
  total: number;
  group: number;
  digit: number | undefined;
  lastUnit: number | undefined;
  afterZero: boolean;
}

function addDigit(sum: RunningSum, char: string): boolean {
  if (sum.digit !== undefined) return false;
  const digit = DIGITS[char] as number;
  if (digit === 0) sum.afterZero = true;
  else sum.digit = digit;
  return true;
}

function addUnit(sum: RunningSum, char: string): boolean {
  const unit = UNITS[char] as number;
  if (sum.lastUnit !== undefined && unit >= sum.lastUnit) return false;
  if (sum.digit === undefined && (unit !== 10 || sum.lastUnit !== undefined)) return false;
  sum.group += (sum.digit ?? 1) * unit;
  Object.assign(sum, { digit: undefined, lastUnit: unit, afterZero: false });
  return true;
}

function addGroup(sum: RunningSum, char: string): boolean {
  const value = GROUPS[char];
  if (value === undefined || !settle(sum) || sum.group + sum.total === 0) return false;
  sum.total = value === 10_000 ? sum.total + sum.group * value : (sum.total + sum.group) * value;
  Object.assign(sum, { group: 0, lastUnit: value, afterZero: false });
  return true;
}

/** Adds the last digit of a group, where grammar and habit agree on what it means. */
function settle(sum: RunningSum): boolean {
  if (sum.digit === undefined) return true;
  if (sum.lastUnit !== undefined && sum.lastUnit !== 10 && !sum.afterZero) return false;
  sum.group += sum.digit;
  sum.digit = undefined;
  return true;
}

/** Digits one by one, as years are written: 二〇二五 → 2025. */
export function parseChineseDigits(text: string): number | undefined {
  let value = 0;
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}
