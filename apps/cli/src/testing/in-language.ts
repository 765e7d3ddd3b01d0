import type { Language } from '../output/language.js';

/** What is said at a terminal of that language. */
export async function inLanguage<T>(language: Language, say: () => T | Promise<T>): Promise<T> {
  const before = process.env['XINXIU_LANG'];
  process.env['XINXIU_LANG'] = language;
  try {
    return await say();
  } finally {
    if (before === undefined) delete process.env['XINXIU_LANG'];
    else process.env['XINXIU_LANG'] = before;
  }
}
