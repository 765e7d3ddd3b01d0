import { dictionary } from '@zxcvbn-ts/language-common';

let known: ReadonlySet<string> | undefined;

/**
 * Whether a word (in small letters) is among the 49,000 passwords that are found most often in leaks (ASVS 6.2.4 asks for
 * 3,000). Source: the list of zxcvbn-ts, MIT.
 */
export function isCommonPassword(word: string): boolean {
  known ??= new Set(dictionary['passwords-common']);
  return known.has(word);
}
