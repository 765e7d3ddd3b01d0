import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { type TrackingSubject, realClock, shanghaiDate } from '@xinxiu/domain';
import type { UntrackedCommitment } from '@xinxiu/persistence';
import { openingVisibility, trackingWorkflowId } from '@xinxiu/workflows';
import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../../task-queue.js';
import type { CaseSignals } from '../case-signals.js';
import type { LedgerDeps } from '../ledgers/ledger-deps.js';

export interface TrackingDuty extends Pick<LedgerDeps, 'repositories' | 'law' | 'now'> {
  readonly client: Pick<Client, 'workflow'>;
  readonly signals: Pick<CaseSignals, 'fulfilmentTold'>;
}

const BATCH = 50;

/**
 * Begins to follow a batch of commitments of the county's departments that nobody has determined, and tells those that are
 * followed what a source has determined meanwhile. A county without terms for it begins nothing.
 */
export async function trackCommitments(
  duty: TrackingDuty,
  { after }: { readonly after: string },
): Promise<{ readonly begun: number; readonly last?: string }> {
  const { repositories, law, signals, now } = duty;
  if (after === '')
    for (const { id, fulfilment } of await repositories.commitmentTracking.toldElsewhere(BATCH))
      await signals.fulfilmentTold(id, fulfilment);
  if (!law.rulesOn(shanghaiDate(now())).commitments) return { begun: 0 };
  const found = await repositories.commitmentTracking.untracked(after, BATCH);
  let begun = 0;
  for (const one of found) if (await begin(duty, one)) begun += 1;
  const last = found.at(-1)?.id;
  return { begun, ...(last !== undefined && { last }) };
}

/** @returns false where somebody has begun it: what it made true shows in the store a moment later */
async function begin({ client, now }: TrackingDuty, one: UntrackedCommitment): Promise<boolean> {
  const subject = subjectOf(one);
  try {
    await client.workflow.start('commitmentTracking', {
      workflowId: trackingWorkflowId(subject.commitmentId),
      taskQueue: TASK_QUEUE,
      args: [{ subject, clock: realClock(now()) }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      typedSearchAttributes: openingVisibility('commitment'),
      // A worker that died in the middle of a decision is replaced after this.
      workflowTaskTimeout: '5 seconds',
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}

function subjectOf({ id, department, commitment }: UntrackedCommitment): TrackingSubject {
  const { promisorName, promisorKind, promisorCode, madeOn, validUntil } = commitment;
  return {
    commitmentId: id,
    promisorName,
    uscc: promisorKind === '自然人' ? '' : promisorCode,
    department,
    madeOn,
    ...(validUntil !== undefined && { validUntil }),
  };
}
