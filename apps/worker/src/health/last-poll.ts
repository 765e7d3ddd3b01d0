import type { WorkflowService } from '@temporalio/client';

/**
 * A poll waits at the server for up to 60 s and is dated at its begin and its end, so an idle worker's last one is up
 * to 60 s old; a little more for the way and for the server's whole seconds.
 */
const OLDEST_S = 70;

type Poller = Awaited<ReturnType<WorkflowService['describeTaskQueue']>>['pollers'][number];

/** Seconds since a worker last asked for work; undefined when the server knows no poll of it. @param now real ms */
export function secondsSincePoll(
  pollers: readonly Pick<Poller, 'identity' | 'lastAccessTime'>[],
  identity: string | undefined,
  now: number,
): number | undefined {
  const times = pollers.flatMap((one) =>
    one.identity === identity && one.lastAccessTime ? [Number(one.lastAccessTime.seconds)] : [],
  );
  return times.length === 0 ? undefined : Math.max(0, Math.floor(now / 1_000) - Math.max(...times));
}

/** @returns when it was, for people. @throws Error when it is too long ago: the worker runs and takes nothing */
export function assertPolls(seconds: number | undefined): string {
  if (seconds === undefined) throw new Error('the server knows no poll of this worker');
  if (seconds > OLDEST_S) throw new Error(`the last poll was ${seconds} s ago`);
  return `polled ${seconds} s ago`;
}
