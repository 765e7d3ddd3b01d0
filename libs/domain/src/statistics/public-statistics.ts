import type { CaseFigure } from './case-figure.js';

/** Fewer than this many might let somebody tell which business a number is of. */
export const FEWEST_TOLD = 3;

/** A number that may be told; `few` stands for one to two, or for what would let them be worked out. */
export type Told = number | 'few';

/** What is published of a month, or of a department. */
export interface StatisticsRow {
  /** `YYYY-MM`, or the code of a department. */
  readonly key: string;
  readonly applied: Told;
  readonly decided: Told;
  readonly approved: Told;
  readonly denied: Told;
  readonly repaired: Told;
  /** Records whose publication began; every one of them is public by itself. */
  readonly published: number;
  /** Of the decisions; absent where they are none or few. Days may be halves. */
  readonly medianWorkingDays?: number;
  /** 0 to 1. */
  readonly onTime?: number;
}

export interface PublicStatistics {
  /** In order, without a gap. */
  readonly months: readonly StatisticsRow[];
  /** Over the same months, by code. */
  readonly departments: readonly StatisticsRow[];
}

/** Publications that began, by month and department. */
export interface PublishedCount {
  readonly month: string;
  readonly department: string;
  readonly records: number;
}

/**
 * What is published of the county's cases. A month counts what happened in it: an application by its day of submission, a
 * decision by its own day, a repair by the day on which publication had ended everywhere.
 * @param months `YYYY-MM`, in order; departments are those of which there is something to tell
 */
export function publicStatistics(
  figures: readonly CaseFigure[],
  published: readonly PublishedCount[],
  months: readonly string[],
): PublicStatistics {
  const happened = figures.flatMap(happenings).filter(({ month }) => months.includes(month));
  const began = published.filter(({ month }) => months.includes(month));
  const codes = new Set([...happened, ...began].map(({ department }) => department));
  const rowsBy = (keys: readonly string[], by: 'month' | 'department'): readonly StatisticsRow[] =>
    told(
      keys.map((key) =>
        count(
          key,
          happened.filter((one) => one[by] === key),
          began.filter((one) => one[by] === key),
        ),
      ),
    );
  return { months: rowsBy(months, 'month'), departments: rowsBy([...codes].sort(), 'department') };
}

interface Happening {
  readonly what: 'applied' | 'decided' | 'repaired';
  readonly month: string;
  readonly department: string;
  readonly decision?: NonNullable<CaseFigure['decision']>;
}

function happenings({ department, submittedOn, decision, repairedOn }: CaseFigure): Happening[] {
  const of = (what: Happening['what'], day: string) => ({ what, month: day.slice(0, 7), department });
  return [
    of('applied', submittedOn),
    ...(decision ? [{ ...of('decided', decision.on), decision }] : []),
    ...(repairedOn ? [of('repaired', repairedOn)] : []),
  ];
}

/** Everything as it is, before it is considered what may be told. */
interface Counted {
  readonly key: string;
  readonly applied: number;
  readonly decided: number;
  readonly approved: number;
  readonly denied: number;
  readonly repaired: number;
  readonly published: number;
  readonly workingDays: readonly number[];
  readonly inTime: number;
}

function count(key: string, happened: readonly Happening[], began: readonly PublishedCount[]): Counted {
  const decisions = happened.flatMap(({ decision }) => decision ?? []);
  const approved = decisions.filter(({ outcome }) => outcome === 'approved').length;
  return {
    key,
    applied: happened.filter(({ what }) => what === 'applied').length,
    decided: decisions.length,
    approved,
    denied: decisions.length - approved,
    repaired: happened.filter(({ what }) => what === 'repaired').length,
    published: began.reduce((sum, { records }) => sum + records, 0),
    workingDays: decisions.map(({ workingDays }) => workingDays),
    inTime: decisions.filter(({ onTime }) => onTime).length,
  };
}

const isFew = (n: number): boolean => n > 0 && n < FEWEST_TOLD;

/**
 * Leaves out what would tell too much: a small number; of a row with a small half both halves; and where one row only would
 * be left out, another with it, because the two tables have the same sums.
 */
function told(rows: readonly Counted[]): readonly StatisticsRow[] {
  const applied = leftOut(rows, 'applied', ({ applied: n }) => isFew(n));
  const decided = leftOut(rows, 'decided', ({ decided: n }) => isFew(n));
  const repaired = leftOut(rows, 'repaired', ({ repaired: n }) => isFew(n));
  const split = leftOut(
    rows,
    'decided',
    (row) => decided.has(row.key) || isFew(row.approved) || isFew(row.denied),
  );
  return rows.map((row) => {
    const { key, published, workingDays, inTime } = row;
    const may = (hidden: ReadonlySet<string>, n: number): Told => (hidden.has(key) ? 'few' : n);
    const isDecidedTold = row.decided > 0 && !decided.has(key);
    return {
      key,
      applied: may(applied, row.applied),
      decided: may(decided, row.decided),
      approved: may(split, row.approved),
      denied: may(split, row.denied),
      repaired: may(repaired, row.repaired),
      published,
      ...(isDecidedTold && { medianWorkingDays: median(workingDays), onTime: inTime / row.decided }),
    };
  });
}

/** Keys of the rows in which a number is left out: none, or at least two where there are two with something in it. */
function leftOut(
  rows: readonly Counted[],
  field: 'applied' | 'decided' | 'repaired',
  isSmall: (row: Counted) => boolean,
): ReadonlySet<string> {
  const hidden = rows.filter(isSmall);
  if (hidden.length !== 1) return new Set(hidden.map(({ key }) => key));
  const [next] = rows
    .filter((row) => !hidden.includes(row) && row[field] > 0)
    .sort((a, b) => a[field] - b[field]);
  return new Set([...hidden, ...(next ? [next] : [])].map(({ key }) => key));
}

/** @param values at least one */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
