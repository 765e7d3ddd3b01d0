import {
  type CaseClock,
  type PendingRung,
  type RungId,
  type RungTimer,
  type RunningDeadline,
  type WorkingTime,
  legalNow,
  missesWorkingTime,
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

/** What to ask where a rung comes too late for its working time; undefined while it is in time. */
export function missedWorkingTime(
  rung: Pick<PendingRung, 'until'>,
  deadline: Pick<RunningDeadline, 'packDigest'> | undefined,
  clock: CaseClock,
): WorkingTimeInput | undefined {
  const at = legalNow(clock, Date.now());
  if (!deadline || !missesWorkingTime(rung, clock, at)) return undefined;
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
