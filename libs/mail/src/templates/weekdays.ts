import { parseCivilDate } from '@xinxiu/domain';
import type { Locale } from './mail-data.js';

/** With the space that Chinese sentences set between digits and characters: behind a bracket there is none. */
const DAY = /(?<![\d-])(\d{4}-\d{2}-\d{2})(?![\d-]|T\d)(?: (?=\p{Script=Han}))?/gu;
const FORMATS = {
  'zh-CN': new Intl.DateTimeFormat('zh-CN', { weekday: 'short', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }),
} as const;

/** A sentence with the day of the week behind each day (`YYYY-MM-DD`) that it names. */
export function withWeekdays(sentence: string, locale: Locale): string {
  return sentence.replace(DAY, (whole: string, day: string) => {
    if (parseCivilDate(day) === undefined) return whole;
    const weekday = FORMATS[locale].format(new Date(`${day}T00:00:00Z`));
    return locale === 'zh-CN' ? `${day}（${weekday}）` : `${day} (${weekday})`;
  });
}
