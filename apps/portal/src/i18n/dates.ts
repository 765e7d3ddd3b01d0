import { useLanguage } from './texts.js';

const ZONE = 'Asia/Shanghai';

interface Dates {
  /** An Asia/Shanghai day `YYYY-MM-DD`, with the day of the week. */
  readonly day: (day: string) => string;
  /** An ISO instant in Asia/Shanghai, to the minute, with the day of the week. */
  readonly instant: (at: string) => string;
  /** Yuan. */
  readonly yuan: (amount: number) => string;
  readonly number: (n: number) => string;
}

/** Days and times as an office writes them. Everything is in Asia/Shanghai, wherever the browser is. */
export function useDates(): Dates {
  const language = useLanguage();
  const known = KNOWN.get(language) ?? datesIn(language);
  KNOWN.set(language, known);
  return known;
}

/** Once for each language: to make the formats takes longer than to draw the row that asks for them. */
const KNOWN = new Map<string, Dates>();

function datesIn(language: string): Dates {
  const date = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const;
  const ofDay = new Intl.DateTimeFormat(language, { ...date, timeZone: 'UTC' });
  const ofInstant = new Intl.DateTimeFormat(language, {
    ...date,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const money = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CNY',
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  });
  const plain = new Intl.NumberFormat(language);
  return {
    day: (day) => ofDay.format(new Date(`${day}T00:00:00Z`)),
    instant: (at) => ofInstant.format(new Date(at)),
    yuan: (amount) => money.format(amount),
    number: (n) => plain.format(n),
  };
}
