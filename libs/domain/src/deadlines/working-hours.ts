import { type CaseClock, REAL_DAY_MS } from '../time/case-clock.js';
import { shanghaiDate, shanghaiInstant } from '../time/shanghai.js';
import { addDays } from '../time/civil-date.js';
import type { PendingRung } from './deadline-state.js';
import type { RuleSource } from './rule-source.js';
import type { WorkingDayTable } from './working-day-table.js';
import { firstWorkingDayFrom } from './working-days.js';

/** Times of day in Asia/Shanghai, `HH:MM`; work ends at `to`. */
export interface WorkingPeriod {
  readonly from: string;
  readonly to: string;
}

/** When the offices of a county work on a working day. Periods in their order, apart from each other. */
export interface WorkingHoursRule extends RuleSource {
  readonly periods: readonly [WorkingPeriod, ...WorkingPeriod[]];
}

/** A stretch of working time. Legal instants, ms; it is over at `until`. */
export interface WorkingTime {
  readonly from: number;
  readonly until: number;
}

/**
 * From when on work is done, looked at from an instant: that instant itself within working time, else the next opening.
 * @param instant legal, ms
 */
export function workingTimeFrom(
  table: WorkingDayTable,
  { periods }: Pick<WorkingHoursRule, 'periods'>,
  instant: number,
): WorkingTime {
  const today = shanghaiDate(instant);
  const tomorrow = addDays(today, 1);
  const days = [firstWorkingDayFrom(table, today), firstWorkingDayFrom(table, tomorrow)];
  const spans = days.flatMap((day) =>
    periods.map(({ from, to }) => ({ from: shanghaiInstant(day, from), until: shanghaiInstant(day, to) })),
  );
  // The last working time of the second day ends after any instant of today.
  const span = spans.find(({ until }) => until > instant) as WorkingTime;
  return { from: Math.max(span.from, instant), until: span.until };
}

/**
 * Whether a rung comes too late for its working time, because everything stood still for hours: people are not disturbed in
 * the night for it. With a clock on which a legal day passes faster than a real one minutes of work are hours, and nothing is
 * held back.
 * @param at legal instant, ms
 */
export function missesWorkingTime(
  { until }: Pick<PendingRung, 'until'>,
  { dayMs }: Pick<CaseClock, 'dayMs'>,
  at: number,
): boolean {
  return until !== undefined && at >= until && dayMs >= REAL_DAY_MS;
}
