import { type CivilDate, FIRST_YEAR, LAST_YEAR, PENALTY_FIELDS, parseCivilDate } from '@xinxiu/domain';
import { InvalidArgumentError } from 'commander';
import { say } from '../output/language.js';

/** @throws InvalidArgumentError, which ends the command as a usage error */
export function civilDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day !== undefined) return day;
  throw new InvalidArgumentError(
    say(
      `应为${FIRST_YEAR}年至${LAST_YEAR}年间存在的日期，如 2026-03-01。`,
      `must be a day that exists, as YYYY-MM-DD, from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    ),
  );
}

const MOST = 10_000;

/** From 0 to `most`. @throws InvalidArgumentError */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number <= most) return number;
    throw new InvalidArgumentError(
      say(`应为 0 至 ${most} 的整数。`, `must be a whole number from 0 to ${most}.`),
    );
  };
}

/** From 0 to 10,000. */
export const wholeNumber = wholeNumberTo(MOST);

export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** `2026-03-01..2026-03-05`, both days in it; the option may be repeated. @throws InvalidArgumentError */
export function daySpans(text: string, before: readonly DaySpan[] = []): DaySpan[] {
  const [first, last, ...more] = text.split('..');
  if (first === undefined || last === undefined || more.length > 0) {
    throw new InvalidArgumentError(
      say('应为 起..止，如 2026-03-01..2026-03-05。', 'must be FROM..TO, as 2026-03-01..2026-03-05.'),
    );
  }
  const span = { from: civilDay(first), to: civilDay(last) };
  if (span.to >= span.from) return [...before, span];
  throw new InvalidArgumentError(say('止日不得早于起日。', 'must not end before it begins.'));
}

/** Of an option that may be repeated. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/**
 * `CF_JDRQ=2026-05-20`, the field by its national code, as reasons name it, or by our name; may be repeated. The value
 * may hold further equals signs. @throws InvalidArgumentError
 */
export function suppliedValue(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(at, 0));
  const known = PENALTY_FIELDS.find(({ field, code }) => field === name || code === name);
  if (known) return { ...before, [known.field]: text.slice(at + 1) };
  throw new InvalidArgumentError(
    say('应为 字段=值，字段如 CF_JDRQ。', 'must be FIELD=VALUE with a field such as CF_JDRQ.'),
  );
}
