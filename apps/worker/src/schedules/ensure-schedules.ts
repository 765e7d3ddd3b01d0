import {
  type Client,
  type Month,
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleSpec,
} from '@temporalio/client';
import { DUTY_NAMES, DUTY_TABLE, type DutyName, type DutyOverlap, type DutyTurn } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { TASK_QUEUE } from '../task-queue.js';

/** The workflow of each duty. */
const WORKFLOWS: Readonly<Record<DutyName, string>> = {
  'notice-sweep': 'noticeSweep',
  'expire-records': 'expireRecords',
  'track-commitments': 'trackCommitments',
  'archive-closed-cases': 'archiveClosedCases',
  'probe-ended-publications': 'probeEndedPublications',
  'propose-deletions': 'proposeDeletions',
  'carry-out-deletion': 'carryOutDeletion',
  'draw-spot-check': 'drawSpotCheck',
};

const OVERLAPS = {
  skip: ScheduleOverlapPolicy.SKIP,
  'buffer-one': ScheduleOverlapPolicy.BUFFER_ONE,
} as const satisfies Readonly<Record<DutyOverlap, ScheduleOverlapPolicy>>;

const MINUTE_MS = 60_000;

const QUARTERS: readonly Month[] = ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'];

function specOf(turn: DutyTurn): ScheduleSpec {
  if ('everyMinutes' in turn) return { intervals: [{ every: turn.everyMinutes * MINUTE_MS }] };
  const calendars = [{ month: [...QUARTERS], dayOfMonth: 1, hour: turn.quarterlyAtHour }];
  return { calendars, timezone: 'Asia/Shanghai' };
}

export interface Scheduling {
  readonly client: Pick<Client, 'schedule'>;
  readonly duties: Pick<Repositories['duties'], 'notes'>;
}

/** Creates the schedules that are missing and brings the others up to date. Every worker does it at its start. */
export async function ensureSchedules({ client, duties }: Scheduling): Promise<void> {
  const notes = await duties.notes();
  await Promise.all(
    DUTY_NAMES.map((name) => ensureSchedule(client, name, notes.get(name)?.pause !== undefined)),
  );
}

/** @param wasPaused whether somebody paused it: an engine that had to begin anew knows nothing of that */
async function ensureSchedule(
  client: Pick<Client, 'schedule'>,
  name: DutyName,
  wasPaused: boolean,
): Promise<void> {
  const { turn, overlap, catchUpMinutes, atOnce } = DUTY_TABLE[name];
  const options = {
    spec: specOf(turn),
    action: {
      type: 'startWorkflow' as const,
      workflowType: WORKFLOWS[name],
      taskQueue: TASK_QUEUE,
      workflowId: name,
      args: [] as [],
    },
    policies: { overlap: OVERLAPS[overlap], catchupWindow: catchUpMinutes * MINUTE_MS },
  };
  try {
    // The first turn at once: a worker starts after a crash, when most is left to take up.
    const state = { paused: wasPaused, triggerImmediately: atOnce && !wasPaused };
    await client.schedule.create({ scheduleId: name, ...options, state });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const handle = client.schedule.getHandle(name);
    await handle.update(({ state: { paused } }) => ({ ...options, state: { paused } }) as never);
  }
}
