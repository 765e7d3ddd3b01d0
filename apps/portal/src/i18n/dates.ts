import { type Dates, datesIn } from './date-formats.js';
import { useLanguage } from './texts.js';

/** Days and times as an office writes them. Everything is in Asia/Shanghai, wherever the browser is. */
export function useDates(): Dates {
  const language = useLanguage();
  const known = KNOWN.get(language) ?? datesIn(language);
  KNOWN.set(language, known);
  return known;
}

/** Once for each language: to make the formats takes longer than to draw the row that asks for them. */
const KNOWN = new Map<string, Dates>();
