import { proxyActivities } from '@temporalio/workflow';
import type { DutyActivities } from './duties.activities.js';

/** A duty that fails is tried again by its next turn; it need not hold on to this one. */
const duties = proxyActivities<DutyActivities>({
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '4 minutes',
  retry: { initialInterval: '5 seconds', maximumAttempts: 3 },
});

/** Batches in one turn; what is left waits for the next. */
const MOST_BATCHES = 50;

export async function noticeSweep(): Promise<number> {
  return (await duties.sweepNotices()).tried;
}

export function expireRecords(): Promise<number> {
  return untilNothingLeft(async () => (await duties.expireRecords()).ended);
}

export function archiveClosedCases(): Promise<number> {
  return untilNothingLeft(async () => (await duties.archiveClosedCases()).archived);
}

async function untilNothingLeft(batch: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let turn = 0; turn < MOST_BATCHES; turn++) {
    const done = await batch();
    all += done;
    if (done === 0) break;
  }
  return all;
}
