import { parseCivilDate } from '@xinxiu/domain';
import type { Locale } from './mail-data.js';

const DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]|T\d)/g;
const FORMATS = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }),
} as const;

/** A sentence with the day of the week behind each day (`YYYY-MM-DD`) that it names. */
export function withWeekdays(sentence: string, locale: Locale): string {
  return sentence.replace(DAY, (day) => {
    if (parseCivilDate(day) === undefined) return day;
    const weekday = FORMATS[locale].format(new Date(`${day}T00:00:00Z`));
    return locale === 'zh-CN' ? `${day}（${weekday}）` : `${day} (${weekday})`;
  });
}
