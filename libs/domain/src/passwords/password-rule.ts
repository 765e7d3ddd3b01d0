import { type Result, err, ok } from '../result.js';

/** A password has at least this many characters (ASVS 6.2.1); {@link ADVISED_PASSWORD_LENGTH} are advised. */
export const LEAST_PASSWORD_LENGTH = 8;
export const ADVISED_PASSWORD_LENGTH = 15;
/** At least 64 must be possible (ASVS 6.2.9); more than this nobody types, and hashing it costs. */
export const MOST_PASSWORD_LENGTH = 256;

export const PASSWORD_FAULTS = [
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_COMMON',
  'PASSWORD_GUESSABLE',
] as const;
export type PasswordFault = (typeof PASSWORD_FAULTS)[number];

/** What a password is held against besides its length. */
export interface PasswordContext {
  /** Whether people use the (lower-case) word as a password so often that it is tried first. */
  readonly isCommon: (word: string) => boolean;
  /** What can be known of county, product, departments and of the person: names, user name, organisation. */
  readonly words: readonly string[];
}

/**
 * Whether somebody may choose the password. Any characters, spaces too; no rule of composition and no end by age (ASVS
 * 6.2.5, 6.2.10). What is common is refused, also with digits around it or letters replaced (6.2.4). Words of the
 * context count for nothing: what is left without them must be long enough by itself (6.2.11).
 */
export function checkPassword(
  password: string,
  { isCommon, words }: PasswordContext,
): Result<void, PasswordFault> {
  const length = [...password].length;
  if (length < LEAST_PASSWORD_LENGTH) return err('PASSWORD_TOO_SHORT');
  if (length > MOST_PASSWORD_LENGTH) return err('PASSWORD_TOO_LONG');
  const folded = fold(password);
  if (isCommonIn(folded, isCommon) || isPattern(folded)) return err('PASSWORD_COMMON');
  const rest = without(folded, words);
  if (rest === folded) return ok(undefined);
  return [...rest].length >= LEAST_PASSWORD_LENGTH && /\p{L}/u.test(rest) && !isCommonIn(rest, isCommon)
    ? ok(undefined)
    : err('PASSWORD_GUESSABLE');
}

/** Full-width and half-width, large and small letters are the same to who guesses. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function isCommonIn(text: string, isCommon: PasswordContext['isCommon']): boolean {
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  // A common word in a long password is one word of several; around it there is nearly nothing here.
  const decorated = bare !== '' && text.length - bare.length < LEAST_PASSWORD_LENGTH ? [bare] : [];
  return [text, plain(text), ...decorated, ...core(text)].some((word) => isCommon(word));
}

/** `p@ssw0rd!` and `qwer1234!` without what people put at the end. */
function core(text: string): string[] {
  return [/[\p{P}\p{S}\s]{1,7}$/u, /[\d\p{P}\p{S}\s]{1,7}$/u]
    .map((end) => text.replace(end, ''))
    .filter((word) => word.length >= 4)
    .flatMap((word) => [word, plain(word)]);
}

const REPLACED: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
};

function plain(text: string): string {
  return text.replace(/[@4310$5]/g, (sign) => REPLACED[sign] ?? sign);
}

/** One short piece over and over, or characters that follow one another: `abcabcabc`, `87654321`. */
function isPattern(text: string): boolean {
  if (/^(.{1,3}?)\1+.{0,2}$/u.test(text)) return true;
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  return [1, -1].some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step));
}

/** Latin words of one or two letters and single characters are in every text. */
function without(text: string, words: readonly string[]): string {
  const known = words
    .map((word) => fold(word).trim())
    .filter((word) => [...word].length >= (/^[\x20-\x7e]+$/.test(word) ? 3 : 2))
    .sort((a, b) => b.length - a.length);
  return known.reduce((rest, word) => rest.replaceAll(word, ''), text);
}
