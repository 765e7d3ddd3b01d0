import type { RemainingTime } from '@xinxiu/domain';

/** How near the end of a period is. `soon` is today's and tomorrow's worry: two working days or less. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'ahead';

const SOON_DAYS = 2;
const WEEK_DAYS = 5;

export function urgencyOf({ isOverdue, workingDays }: RemainingTime): Urgency {
  if (isOverdue) return 'overdue';
  if (workingDays === 0) return 'today';
  return workingDays <= SOON_DAYS ? 'soon' : 'ahead';
}

/** Whether it ends within five working days. */
export function endsThisWeek({ isOverdue, workingDays }: RemainingTime): boolean {
  return !isOverdue && workingDays <= WEEK_DAYS;
}
