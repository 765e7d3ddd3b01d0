import type { Step } from '../case/case-table.js';
import type { SuspendedDays } from '../deadlines/suspensions.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { daysBetween } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';

/** Who has a case at a moment: whom its time is counted to. */
export const PARTIES = ['applicant', 'credit-office', 'determining-department', 'targets'] as const;
export type Party = (typeof PARTIES)[number];

/** A stretch of a case in one hand. Instants are legal time, ms. */
export interface Stay {
  readonly step: Step;
  readonly party: Party;
  readonly from: number;
  readonly to: number;
}

/**
 * What a stretch took, by three clocks. Each of them adds up: the sum over stretches that follow each other is what the
 * whole took, because the day on which one ends is the day on which the next begins, and a start day is not counted.
 */
export interface Span extends Stay {
  /** Working days on which the legal clock ran: a suspension is left out. */
  readonly legalDays: number;
  /** Working days in this hand, the legal clock running or not. */
  readonly workingDays: number;
  /** Calendar days, weekends and holidays among them: what the applicant lives through. */
  readonly calendarDays: number;
  readonly ms: number;
}

export type Measure = Omit<Span, keyof Stay>;

/** @param suspensions days on which the legal clock stood still, over the whole case */
export function measure(
  table: WorkingDayTable,
  { from, to }: Pick<Stay, 'from' | 'to'>,
  suspensions: readonly SuspendedDays[],
): Measure {
  const [first, last] = [shanghaiDate(from), shanghaiDate(to)];
  return {
    legalDays: workingDaysBetween(table, first, last, suspensions),
    workingDays: workingDaysBetween(table, first, last),
    calendarDays: daysBetween(first, last),
    ms: to - from,
  };
}

/** The sum of measures; of none it is nothing. */
export function total(measures: readonly Measure[]): Measure {
  const sum = (pick: (one: Measure) => number): number => measures.reduce((all, one) => all + pick(one), 0);
  return {
    legalDays: sum((one) => one.legalDays),
    workingDays: sum((one) => one.workingDays),
    calendarDays: sum((one) => one.calendarDays),
    ms: sum((one) => one.ms),
  };
}
