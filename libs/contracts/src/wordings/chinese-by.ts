import type { Words } from '@xinxiu/domain';

/** Chinese by its English wording: `{}` stands for a value, `{1}` for the first of them. */
export type Wordings = Readonly<Record<string, string>>;

/** Messages in Chinese; one whose wording is unknown stays as it is. */
export type InChinese = (message: string) => string;

type CodeNames = Readonly<Record<string, Words>>;

interface Wording {
  readonly pattern: RegExp;
  readonly chinese: string;
}

/** Longer texts are no wording of ours. */
const LONGEST = 4_000;

/**
 * Turns messages by their wordings: they are written in English where they arise, and each library has the Chinese of its
 * own beside it. Values that are wordings or codes of ours are turned, too.
 * @param parts wordings that stand in the place of a value
 * @param codes by what people call them, where they stand in the place of a value
 */
export function chineseBy(whole: Wordings, parts: Wordings = {}, codes: CodeNames = {}): InChinese {
  const sentences = wordingsOf(whole);
  const pieces = wordingsOf(parts);
  const ofValue = (value: string): string => turned(value, pieces, ofValue) ?? namesOf(value, codes) ?? value;
  return (message) => turned(message, sentences, ofValue) ?? message;
}

function turned(text: string, wordings: readonly Wording[], ofValue: InChinese): string | undefined {
  if (text.length > LONGEST) return undefined;
  for (const { pattern, chinese } of wordings) {
    const found = pattern.exec(text);
    if (found) return chinese.replace(/\{(\d)\}/g, (_, place: string) => ofValue(found[Number(place)] ?? ''));
  }
  return undefined;
}

/** Of codes in a row. */
function namesOf(value: string, codes: CodeNames): string | undefined {
  const named = value.split(/, | or /).map((item) => nameOf(item, codes));
  return named.every((name) => name !== undefined) ? named.join('、') : undefined;
}

/** Of a code, or of one with another in brackets: `fine (open)`. */
function nameOf(item: string, codes: CodeNames): string | undefined {
  const chineseOf = (code: string) => (Object.hasOwn(codes, code) ? codes[code]?.zh : undefined);
  const [, code = item, state] = /^(\S+) \((\S+)\)$/.exec(item) ?? [];
  const [name, stateName] = [chineseOf(code), state === undefined ? '' : chineseOf(state)];
  if (name === undefined || stateName === undefined) return undefined;
  return state === undefined ? name : `${name}（${stateName}）`;
}

/** The most words first: a short wording must not take a longer one's text for its value. */
function wordingsOf(table: Wordings): readonly Wording[] {
  const words = (wording: string): number => wording.replaceAll('{}', '').length;
  return Object.entries(table)
    .sort(([one], [other]) => words(other) - words(one))
    .map(([english, chinese]) => ({ pattern: patternOf(english), chinese }));
}

function patternOf(english: string): RegExp {
  const literal = english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('(.*?)')}$`, 's');
}
