import type { Language } from './view.js';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** An Asia/Shanghai day `YYYY-MM-DD`, with the day of the week. */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Yuan, exact to the fen. */
export function yuanText(yuan: number, language: Language): string {
  const sum = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(yuan);
  return language === 'zh' ? `${sum} 元` : `CNY ${sum}`;
}

export function numberText(n: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language]).format(n);
}
