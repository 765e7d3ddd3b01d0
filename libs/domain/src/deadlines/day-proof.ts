import type { CivilDate } from '../time/civil-date.js';
import type { DayReason } from './working-day-table.js';

/**
 * One row of the arithmetic behind a date. Adding up the counted rows gives the number of days, months or years that
 * the rule grants, and the last row is the date itself. After `told-day-stands` it is a day that was told before.
 */
export interface DayProof {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly reason:
    DayReason | 'start-day' | 'suspended' | PeriodReason | 'moved-to-working-day' | 'told-day-stands';
  readonly name?: string;
  readonly provisional?: true;
}

/** `*-end`: the month has no such day number, so its last day ends the period. */
export type PeriodReason = 'month' | 'month-end' | 'year' | 'year-end';
