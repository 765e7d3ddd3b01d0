import type { CivilDate } from './civil-date.js';

/** A month of a year, `YYYY-MM`, and those before it. @returns `count` months, the one of `day` last */
export function monthsUntil(day: CivilDate, count: number): readonly string[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Array.from({ length: count }, (_, at) => {
    const number = year * 12 + (month - 1) - (count - 1 - at);
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}
