import {
  ACTION_WORDS,
  EVENT_WORDS,
  OBLIGATION_STATE_WORDS,
  OBLIGATION_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  type Words,
} from '@xinxiu/domain';
import { DETAIL_WORDINGS } from './detail-wordings.js';
import { CONTRACT_WORDINGS, PART_WORDINGS } from './value-wordings.js';

interface Wording {
  readonly pattern: RegExp;
  readonly chinese: string;
}

const WHOLE = wordingsOf({ ...DETAIL_WORDINGS, ...CONTRACT_WORDINGS });
const PARTS = wordingsOf(PART_WORDINGS);

/** Codes that stand in details as values, by what people call them. */
const CODES: Readonly<Record<string, Words>> = {
  ...OBLIGATION_WORDS,
  ...OBLIGATION_STATE_WORDS,
  ...STATUS_WORDS,
  ...RELATION_WORDS,
  ...ROLE_WORDS,
  ...EVENT_WORDS,
  ...ACTION_WORDS,
  subject: { zh: '当事人', en: 'subject' },
  'determining-department': { zh: '认定单位', en: 'determining department' },
};

/** Longer texts are no wording of ours. */
const LONGEST = 4_000;

/** A detail in Chinese; as it is where its wording is unknown. Values that are wordings or codes of ours are turned, too. */
export function inChinese(detail: string): string {
  return turned(detail, WHOLE) ?? detail;
}

function turned(text: string, wordings: readonly Wording[]): string | undefined {
  if (text.length > LONGEST) return undefined;
  for (const { pattern, chinese } of wordings) {
    const found = pattern.exec(text);
    if (found)
      return chinese.replace(/\{(\d)\}/g, (_, place: string) => valueInChinese(found[Number(place)] ?? ''));
  }
  return undefined;
}

function valueInChinese(value: string): string {
  const part = turned(value, PARTS);
  if (part !== undefined) return part;
  const named = value.split(/, | or /).map(nameOf);
  return named.every((name) => name !== undefined) ? named.join('、') : value;
}

/** Of a code, or of one with another in brackets: `fine (open)`. */
function nameOf(item: string): string | undefined {
  const [, code = item, state] = /^(\S+) \((\S+)\)$/.exec(item) ?? [];
  const [name, stateName] = [chineseOf(code), state === undefined ? '' : chineseOf(state)];
  if (name === undefined || stateName === undefined) return undefined;
  return state === undefined ? name : `${name}（${stateName}）`;
}

function chineseOf(code: string): string | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code]?.zh : undefined;
}

/** The most words first: a short wording must not take a longer one's text for its value. */
function wordingsOf(table: Readonly<Record<string, string>>): readonly Wording[] {
  const words = (wording: string): number => wording.replaceAll('{}', '').length;
  return Object.entries(table)
    .sort(([one], [other]) => words(other) - words(one))
    .map(([english, chinese]) => ({ pattern: patternOf(english), chinese }));
}

function patternOf(english: string): RegExp {
  const literal = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('(.*?)')}$`, 's');
}
