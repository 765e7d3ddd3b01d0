import { mistakeInChinese } from '@xinxiu/contracts';
import type { Words } from '@xinxiu/domain';
import { z } from 'zod';
import { inChinese } from './in-chinese.js';

export type Language = 'zh' | 'en';

/** XINXIU_LANG, else the language of the terminal's locale; English unless it is Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = env['XINXIU_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}

/** From here on everything is said in this language, also what the library says that checks records and files. */
export function speak(language: Language): void {
  process.env['XINXIU_LANG'] = language;
  z.config(language === 'zh' ? { localeError: mistakeInChinese } : z.locales.en());
}

/** The text in the language of whoever runs the command. */
export function say(zh: string, en: string): string {
  return languageOf(process.env) === 'zh' ? zh : en;
}

/** The words in that language. */
export function sayWords({ zh, en }: Words): string {
  return say(zh, en);
}

/** What a library words in English, in the language of whoever runs the command. */
export function localised(message: string): string {
  return say(
    inChinese(message),
    message.replace(SYSTEM_FAULT, (_, said: string, path = '') => said + path),
  );
}

/** What the operating system says of a file comes with its code and the call that it failed in: nobody's words. */
const SYSTEM_FAULT = /\bE[A-Z]{3,}: ([a-z][a-z ,]*), [a-z]+( '[^']*')?/;

/**
 * A code by what people call it. In English the code itself is that, and what one types; a code that is not in the table
 * stays as it is.
 */
export function nameOf(code: string, words: Readonly<Record<string, Words>>): string {
  const known = Object.hasOwn(words, code) ? words[code] : undefined;
  return say(known?.zh ?? code, code);
}
