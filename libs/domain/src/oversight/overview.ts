import type { Step } from '../case/case-table.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { median } from '../statistics/public-statistics.js';
import { type CivilDate, addDays } from '../time/civil-date.js';
import type { CauseKind } from '../statistics/case-course.js';
import {
  AGES,
  type Age,
  type CausedCase,
  type CountedCase,
  type DecidedCase,
  type LeftStep,
  type OpenCase,
} from './counted-case.js';

/** How long something took or takes, in working days; both absent where nothing is counted. Days may be halves. */
interface Spread {
  readonly count: number;
  /** After the deadline. */
  readonly late: number;
  readonly median?: number;
  /** The nearest rank: nine of ten took no longer. */
  readonly p90?: number;
}

/** A field of the heat map: department × step. */
export interface HeatCell extends Spread {
  readonly unit: string;
  readonly step: Step;
}

export interface OversightOverview {
  /** Open cases. */
  readonly now: readonly HeatCell[];
  readonly ages: readonly (Spread & { readonly age: Age })[];
  /** Each of the next working days, and other days on which something falls due. */
  readonly ahead: readonly { readonly day: CivilDate; readonly count: number }[];
  /** Stays that ended over all the months, then month by month. */
  readonly passed: readonly HeatCell[];
  readonly months: readonly (Spread & { readonly month: string; readonly step: Step })[];
  readonly decided: readonly (Spread & { readonly month: string })[];
  /** The most frequent first. */
  readonly causes: readonly { readonly kind: CauseKind; readonly code: string; readonly count: number }[];
}

/** Working days that are looked ahead. */
const AHEAD = 20;

/** The numbers of the oversight, each the length of a list of what is counted. @param months `YYYY-MM`, in order */
export function overviewOf(
  counted: readonly CountedCase[],
  months: readonly string[],
  table: WorkingDayTable,
  today: CivilDate,
): OversightOverview {
  const open = counted.filter((one): one is OpenCase => one.of === 'open');
  const left = counted.filter((one): one is LeftStep => one.of === 'left');
  const decided = counted.filter((one): one is DecidedCase => one.of === 'decided');
  const caused = counted.filter((one): one is CausedCase => one.of === 'caused');
  return {
    now: cells(open),
    ages: AGES.map((age) => ({ age, ...spreadOf(open.filter((one) => one.age === age)) })),
    ahead: daysAhead(open, table, today),
    passed: cells(left),
    months: months.flatMap((month) =>
      grouped(
        left.filter((one) => one.month === month),
        ({ step }) => step,
      ).map(([step, rows]) => ({
        ...{ month, step: step as Step },
        ...spreadOf(rows),
      })),
    ),
    decided: months.map((month) => ({ month, ...spreadOf(decided.filter((one) => one.month === month)) })),
    causes: grouped(caused, ({ kind, code }) => `${kind} ${code}`)
      .map(([, rows]) => ({ kind: rows[0].kind, code: rows[0].code, count: rows.length }))
      .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code)),
  };
}

/** Where a case must lie to be counted in a number; what is not asked does not matter. */
export interface CountedFilter {
  readonly of: CountedCase['of'];
  readonly unit?: string | undefined;
  readonly step?: Step | undefined;
  readonly month?: string | undefined;
  readonly age?: Age | undefined;
  /** Day on which it falls due, of open ones in real time. */
  readonly due?: string | undefined;
  readonly late?: boolean | undefined;
  readonly kind?: CauseKind | undefined;
  readonly code?: string | undefined;
}

/** The cases behind a number. */
export function countedIn(counted: readonly CountedCase[], { late, due, ...asked }: CountedFilter) {
  const wanted = Object.entries(asked).filter(([, value]) => value !== undefined);
  return counted.filter((one) => {
    const has = one as unknown as Readonly<Record<string, unknown>>;
    return (
      wanted.every(([key, value]) => has[key] === value) &&
      (late === undefined || has['isLate'] === late) &&
      (due === undefined || has['falls'] === due)
    );
  });
}

type Timed = Pick<OpenCase | LeftStep | DecidedCase, 'workingDays' | 'isLate'>;

function cells(rows: readonly (OpenCase | LeftStep)[]): readonly HeatCell[] {
  return grouped(rows, ({ unit, step }) => `${unit} ${step}`).map(([, found]) => {
    const { unit, step } = found[0];
    return { unit, step, ...spreadOf(found) };
  });
}

function spreadOf(rows: readonly Timed[]): Spread {
  const days = rows.map(({ workingDays }) => workingDays).sort((one, other) => one - other);
  const late = rows.filter(({ isLate }) => isLate).length;
  const p90 = days[Math.ceil(days.length * 0.9) - 1];
  return { count: days.length, late, ...(p90 !== undefined && { median: median(days), p90 }) };
}

function daysAhead(open: readonly OpenCase[], table: WorkingDayTable, today: CivilDate) {
  const ahead: { day: CivilDate; count: number }[] = [];
  let working = 0;
  for (let day = today; working < AHEAD; day = addDays(day, 1)) {
    const isWorking = table.day(day).working;
    const count = open.filter(({ falls }) => falls === day).length;
    if (isWorking || count > 0) ahead.push({ day, count });
    if (isWorking) working += 1;
  }
  return ahead;
}

type Some<T> = readonly [T, ...T[]];

/** By key, in the order of the keys. */
function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly [string, Some<T>])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
