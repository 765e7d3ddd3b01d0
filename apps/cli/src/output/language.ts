export type Language = 'zh' | 'en';

/** XINXIU_LANG, else the language of the terminal's locale; English unless it is Chinese. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = env['XINXIU_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(wanted) ? 'zh' : 'en';
}

/** The text in the language of whoever runs the command. */
export function say(zh: string, en: string): string {
  return languageOf(process.env) === 'zh' ? zh : en;
}
