import {
  type CaseClock,
  type PendingRung,
  REAL_DAY_MS,
  type RungId,
  type RungTimer,
  type RunningDeadline,
  type WorkingTime,
  legalNow,
} from '@xinxiu/domain';
import { patched } from '@temporalio/workflow';

export interface WorkingTimeInput {
  /** Of the overlay that the deadline was counted by. */
  readonly packDigest: string;
  /** Legal instant, ms. */
  readonly at: number;
}

/** A rung that came too late for its working time, and what to ask of when there is more. */
export interface MissedRung {
  readonly timer: RungTimer;
  readonly asked: WorkingTimeInput;
}

/** Port of whatever reminds people. */
export interface WorkingTimeActivities {
  /** From when on people work, looked at from an instant: see `workingTimeFrom`. */
  workingTime(input: WorkingTimeInput): Promise<WorkingTime>;
}

/**
 * What to ask where a rung comes too late for its working time, because everything stood still for hours: people are not
 * disturbed in the night for it. Undefined while they work. With a clock on which a legal day passes faster than a real one
 * minutes of work are hours, and nothing is held back.
 */
export function missedWorkingTime(
  { until }: Pick<PendingRung, 'until'>,
  deadline: Pick<RunningDeadline, 'packDigest'> | undefined,
  clock: CaseClock,
): WorkingTimeInput | undefined {
  const at = legalNow(clock, Date.now());
  if (!deadline || until === undefined || at < until || clock.dayMs < REAL_DAY_MS) return undefined;
  return patched('quiet-outside-working-hours') ? { packDigest: deadline.packDigest, at } : undefined;
}

/** The rungs with the one that waits for people to work. Recounted meanwhile, it stays as it was counted. */
export function postponed(
  rungs: readonly PendingRung[],
  { id, at }: { readonly id: RungId; readonly at: number },
  { from, until }: WorkingTime,
): readonly PendingRung[] {
  return rungs.map((rung) => (rung.id === id && rung.at === at ? { ...rung, at: from, until } : rung));
}
