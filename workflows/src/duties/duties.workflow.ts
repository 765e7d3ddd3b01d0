import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { DutyActivities } from './duties.activities.js';

/** A duty that fails is tried again by its next turn; it need not hold on to this one. */
const duties = proxyActivities<DutyActivities>({
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '4 minutes',
  retry: { initialInterval: '5 seconds', maximumAttempts: 3 },
});

/** A run has a hundred things of some dozens of parts each; every one is asked for in the store. */
const deletions = proxyActivities<Pick<DutyActivities, 'carryOutDeletion'>>({
  startToCloseTimeout: '10 minutes',
  scheduleToCloseTimeout: '30 minutes',
  // Of a worker that died another goes on after this.
  heartbeatTimeout: '20 seconds',
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

export async function proposeDeletions(): Promise<number> {
  return (await duties.proposeDeletions()).due;
}

export async function drawSpotCheck(): Promise<number> {
  return (await duties.drawSpotCheck()).drawn;
}

/** How far a probe has come, and how many were found so far. */
interface ProbePlace {
  readonly after: string;
  readonly found: number;
}

/** All ended records, with a pause between batches that leaves the board to the public. */
export async function probeEndedPublications(place: ProbePlace = { after: '', found: 0 }): Promise<number> {
  let { after, found } = place;
  for (let turn = 0; turn < MOST_BATCHES; turn++) {
    const batch = await duties.probeEnded({ after });
    found += batch.found;
    if (batch.last === undefined) return found;
    after = batch.last;
    await sleep('5 seconds');
  }
  return continueAsNew<typeof probeEndedPublications>({ after, found });
}

/** By their ids in rising order: what was begun shows in the store only a moment later, and is not looked at twice. */
export async function trackCommitments(): Promise<number> {
  let all = 0;
  let after: string | undefined = '';
  for (let turn = 0; turn < MOST_BATCHES && after !== undefined; turn++) {
    const { begun, last }: { begun: number; last?: string } = await duties.trackCommitments({ after });
    all += begun;
    after = last;
  }
  return all;
}

/** An approved deletion goes on where a worker that died left it: the next try of the step, or the next turn. */
export async function carryOutDeletion(): Promise<number> {
  for (let turn = 0; turn < MOST_BATCHES; turn++) {
    const standing = await deletions.carryOutDeletion();
    if (standing === 'nothing') return 0;
    if (standing === 'done') return 1;
    await sleep('2 seconds');
  }
  return 0;
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
