import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { daysBetween } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';

/** Something that happened, by the case's facts or the engine's history. `at` is a legal instant (ISO). */
export interface Happening {
  readonly at: string;
  readonly told: 'case' | 'engine';
  /** Type of the fact, or of the event of the engine. */
  readonly type: string;
  readonly by?: string;
}

/** One line of a course: what happened on a day, alike things as one; or days on which nothing did. */
export type CourseLine =
  | (Happening & { readonly kind: 'happening'; readonly times: number })
  | {
      readonly kind: 'idle';
      /** Calendar days, both without anything happening. */
      readonly days: number;
      readonly workingDays: number;
      readonly from: string;
      /** Absent where it lasts until now. */
      readonly to?: string;
    };

/** Days without anything from which on they are told as a line of their own. */
const IDLE_DAYS = 2;

/**
 * The course of a case with its idle time compressed: two hundred days of waiting are one line.
 * @param now legal instant, ms: what has not moved since is idle too; undefined of a case that has ended
 */
export function courseOf(
  happenings: readonly Happening[],
  table: WorkingDayTable,
  now: number | undefined,
): CourseLine[] {
  const lines: CourseLine[] = [];
  const inOrder = [...happenings].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  for (const one of inOrder) {
    const last = lines.at(-1);
    if (last?.kind === 'happening') {
      if (isAlike(last, one)) {
        lines[lines.length - 1] = { ...last, times: last.times + 1 };
        continue;
      }
      lines.push(...idle(last.at, one.at, table));
    }
    lines.push({ kind: 'happening', times: 1, ...one });
  }
  const last = inOrder.at(-1);
  if (!last || now === undefined) return lines;
  return [...lines, ...idle(last.at, new Date(now).toISOString(), table).map(open)];
}

function isAlike(one: Happening, other: Happening): boolean {
  const isOneDay = dayOf(one.at) === dayOf(other.at);
  return isOneDay && one.type === other.type && one.told === other.told && one.by === other.by;
}

function idle(from: string, to: string, table: WorkingDayTable): CourseLine[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const days = daysBetween(first, last) - 1;
  if (days < IDLE_DAYS) return [];
  // The last day, on which something happened, is none of them.
  const workingDays = workingDaysBetween(table, first, last) - (table.day(last).working ? 1 : 0);
  return [{ kind: 'idle', days, workingDays, from, to }];
}

function open(line: CourseLine): CourseLine {
  if (line.kind !== 'idle') return line;
  const { to: _, ...rest } = line;
  return rest;
}

function dayOf(at: string) {
  return shanghaiDate(Date.parse(at));
}
