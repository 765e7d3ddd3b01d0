const ZONE = 'Asia/Shanghai';
/** English days are written as on the public pages: the day before the month. */
const ENGLISH = 'en-GB';

export interface Dates {
  /** An Asia/Shanghai day `YYYY-MM-DD`, with the day of the week. */
  readonly day: (day: string) => string;
  /** A sentence of the rules with the days that it names (`YYYY-MM-DD`) as `day` writes them. */
  readonly sentence: (text: string) => string;
  /** An ISO instant in Asia/Shanghai, to the minute, with the day of the week. */
  readonly instant: (at: string) => string;
  /** Yuan. */
  readonly yuan: (amount: number) => string;
  readonly number: (n: number) => string;
}

const DAY_IN_TEXT = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-]|T\d)/g;

export function datesIn(language: string): Dates {
  const locale = language === 'en' ? ENGLISH : language;
  const date = { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' } as const;
  const ofDay = new Intl.DateTimeFormat(locale, { ...date, timeZone: 'UTC' });
  const ofInstant = new Intl.DateTimeFormat(locale, {
    ...date,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: ZONE,
  });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    maximumFractionDigits: 2,
    minimumFractionDigits: 0,
  });
  const plain = new Intl.NumberFormat(locale);
  const day = (text: string): string => ofDay.format(new Date(`${text}T00:00:00Z`));
  return {
    day,
    sentence: (text) =>
      text.replace(DAY_IN_TEXT, (found) => (Number.isNaN(Date.parse(found)) ? found : day(found))),
    instant: (at) => ofInstant.format(new Date(at)),
    yuan: (amount) => money.format(amount),
    number: (n) => plain.format(n),
  };
}
