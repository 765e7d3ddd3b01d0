import type { PendingRung } from '@xinxiu/domain';
import type { WorkingTimeActivities } from '@xinxiu/workflows';

const NIGHT_MS = 12 * 3_600_000;

/** Rungs that come at the moment at which the office closes: a case that hears of it a little later has missed it. */
export function atClosingTime(rungs: readonly PendingRung[]): readonly PendingRung[] {
  return rungs.map((rung) => ({ ...rung, until: rung.at }));
}

/** People who have just gone home come again after a night. */
export const AFTER_A_NIGHT: WorkingTimeActivities = {
  workingTime: async ({ at }) => ({ from: at + NIGHT_MS, until: at + 2 * NIGHT_MS }),
};
