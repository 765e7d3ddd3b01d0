import {
  type Client,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { CaseAction } from '@xinxiu/domain';
import type { ItemOutcome, StoredCase } from '@xinxiu/persistence';
import { type RefusalDetail, actionUpdates } from '@xinxiu/workflows';

/** How long a case may take to answer before it counts as asked; once it has taken an action it does it by itself (ms). */
const ANSWER_MS = 3_000;
/** How long until the engine has taken it (ms): less than the turn of an item. */
const TAKE_MS = 8_000;

/**
 * Hands an action to a case. The same id is done once.
 * @throws when nobody took it: it may be asked again
 */
export async function askCase(
  client: Pick<Client, 'workflow' | 'withDeadline'>,
  { workflowId, runId }: Pick<StoredCase, 'workflowId' | 'runId'>,
  action: CaseAction,
  updateId: string,
): Promise<ItemOutcome> {
  const handle = client.workflow.getHandle(workflowId, undefined, { firstExecutionRunId: runId });
  const args: [{ action: CaseAction; bodyHash: string }] = [{ action, bodyHash: updateId }];
  try {
    const taken = await client.withDeadline(Date.now() + TAKE_MS, () =>
      handle.startUpdate(actionUpdates[action.name], { updateId, args, waitForStage: 'ACCEPTED' }),
    );
    await client
      .withDeadline(Date.now() + ANSWER_MS, () => taken.result())
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error;
      });
    return { state: 'asked' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { state: 'not-eligible', reason: 'over' };
    const code = refusalCode(error);
    if (code === undefined) throw error;
    return { state: 'failed', reason: 'refused', code };
  }
}

function refusalCode(error: unknown): string | undefined {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  if (!(cause instanceof ApplicationFailure)) return undefined;
  return (cause.details?.[0] as RefusalDetail | undefined)?.code;
}
