import { parseChineseDigits, parseChineseNumber } from './chinese-number.js';
import { isNoneText } from './none-value.js';
import { compactText, plainText } from './plain-text.js';
import { type CivilDate, parseCivilDate } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';

/** `none` is what people type for "no date" or "no end"; `unreadable` is everything outside the list of formats. */
export type DateReading =
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

const NO_END = /^(?:长期|永久|长期有效|永久有效|终身)$/;
const TIME = String.raw`(?:[ T]?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?`;
const FORMATS: readonly RegExp[] = [
  new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${TIME}$`),
  new RegExp(`^(\\d{4})/(\\d{1,2})/(\\d{1,2})${TIME}$`),
  new RegExp(`^(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})${TIME}$`),
  new RegExp(`^(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?${TIME}$`),
  /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/,
];
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const WORDS =
  /^([〇○零O一二三四五六七八九]{4})年([一二三四五六七八九十元]{1,2})月([一二三四五六七八九十]{1,3})日$/;
/** 1990-01-01 … 2100-01-01 in epoch milliseconds: shorter or longer digit strings are something else. */
const EPOCH_MS = { least: 631_152_000_000, most: 4_102_444_800_000 };

/**
 * Reads a date by a list of formats as an Asia/Shanghai calendar day; a text with an explicit zone or in epoch
 * milliseconds is an instant and becomes the day that it is in Shanghai. The server's zone has no influence.
 */
export function parseDateText(text: string): DateReading {
  const plain = plainText(text);
  const compact = compactText(text);
  if (isNoneText(plain) || NO_END.test(compact)) return { kind: 'none' };
  if (WITH_ZONE.test(compact))
    return fromInstant(Date.parse(compact.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));
  if (/^\d{12,13}$/.test(compact)) return fromEpoch(Number(compact));
  const words = WORDS.exec(compact);
  if (words)
    return fromParts(
      parseChineseDigits(words[1] as string),
      month(words[2] as string),
      parseChineseNumber(words[3] as string),
    );
  const spaced = plain.replace(/ ?([-/.年月日号:]) ?/g, '$1').replace(/ (?=T)/, '');
  for (const format of FORMATS) {
    const match = format.exec(spaced);
    if (match && timeExists(match)) return fromParts(Number(match[1]), Number(match[2]), Number(match[3]));
  }
  return { kind: 'unreadable' };
}

function month(words: string): number | undefined {
  return words === '元' ? 1 : parseChineseNumber(words);
}

function timeExists(match: RegExpExecArray): boolean {
  const [hours, minutes, seconds] = [match[4], match[5], match[6]].map((part) => Number(part ?? 0));
  return (hours as number) < 24 && (minutes as number) < 60 && (seconds as number) < 60;
}

function fromParts(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): DateReading {
  if (year === undefined || month === undefined || day === undefined) return { kind: 'unreadable' };
  /** 2099-12-31, 9999-9-9 and 1900-1-1 are typed where a system demands a date and there is none. */
  if (year >= 2099 || (year === 1900 && month === 1 && day === 1)) return { kind: 'none' };
  const pad = (value: number) => String(value).padStart(2, '0');
  const parsed = parseCivilDate(`${year}-${pad(month)}-${pad(day)}`);
  return parsed === undefined ? { kind: 'unreadable' } : { kind: 'day', day: parsed };
}

function fromEpoch(ms: number): DateReading {
  return ms < EPOCH_MS.least || ms > EPOCH_MS.most ? { kind: 'unreadable' } : fromInstant(ms);
}

function fromInstant(ms: number): DateReading {
  if (Number.isNaN(ms)) return { kind: 'unreadable' };
  return { kind: 'day', day: shanghaiDate(ms) };
}
