import {
  type Client,
  type IntervalSpec,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
} from '@temporalio/client';
import { TASK_QUEUE } from '../task-queue.js';

/** A recurring duty: its workflow and how often. The engine keeps every turn for its retention, so turns are few. */
const DUTIES = [
  { id: 'notice-sweep', workflowType: 'noticeSweep', every: '15 minutes' },
  { id: 'expire-records', workflowType: 'expireRecords', every: '10 minutes' },
  { id: 'track-commitments', workflowType: 'trackCommitments', every: '10 minutes' },
  { id: 'archive-closed-cases', workflowType: 'archiveClosedCases', every: '30 minutes' },
  { id: 'propose-deletions', workflowType: 'proposeDeletions', every: '1 day' },
  { id: 'carry-out-deletion', workflowType: 'carryOutDeletion', every: '15 minutes' },
] as const;

/** Creates the schedules that are missing and brings the others up to date. Every worker does it at its start. */
export async function ensureSchedules(client: Pick<Client, 'schedule'>): Promise<void> {
  await Promise.all(DUTIES.map((duty) => ensureSchedule(client, duty)));
}

async function ensureSchedule(
  client: Pick<Client, 'schedule'>,
  { id, workflowType, every }: (typeof DUTIES)[number],
): Promise<void> {
  const options = {
    spec: { intervals: [{ every }] as IntervalSpec[] },
    action: {
      type: 'startWorkflow' as const,
      workflowType,
      taskQueue: TASK_QUEUE,
      workflowId: id,
      args: [] as [],
    },
    // A turn missed while nothing ran is made up once; two at a time would do the same work.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 hour' },
  };
  try {
    // The first turn at once: a worker starts after a crash, when most is left to take up.
    await client.schedule.create({ scheduleId: id, ...options, state: { triggerImmediately: true } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(id);
    await handle.update((current) => ({ ...options, state: { paused: current.state.paused } }) as never);
  }
}
