import { civilDate, daysBetween, shanghaiDate } from '@xinxiu/domain';

/** How near the end of a period is. `soon` is today's and tomorrow's worry: two days or less. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'ahead';

export interface Remaining {
  readonly urgency: Urgency;
  /** Calendar days to the due day, or past it. */
  readonly days: number;
}

const SOON_DAYS = 2;

/** What is left until a due day. Both are Asia/Shanghai days `YYYY-MM-DD`; the due day itself is still in time. */
export function remaining(due: string, today: string): Remaining {
  const days = daysBetween(civilDate(today), civilDate(due));
  if (days < 0) return { urgency: 'overdue', days: -days };
  if (days === 0) return { urgency: 'today', days };
  return { urgency: days <= SOON_DAYS ? 'soon' : 'ahead', days };
}

export const today = (): string => shanghaiDate(Date.now());

/** Whether a due day lies in the seven days from today on. */
export function dueThisWeek(due: string, from: string): boolean {
  const { urgency, days } = remaining(due, from);
  return urgency !== 'overdue' && days < 7;
}
