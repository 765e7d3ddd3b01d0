import {
  type Client,
  WithStartWorkflowOperation,
  type WorkflowStartOptions,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { ProblemError } from '../http/problem.error.js';
import { isTaskFailing } from './grpc-fault.js';

/** How long an HTTP request waits for what it asked for (ms); without a limit it hangs while no worker polls. */
export const WAIT_MS = 10_000;

/** A workflow that is begun by its first Update, or found when it has begun already. */
export interface Beginning {
  readonly workflowType: string;
  readonly start: Omit<WorkflowStartOptions, 'workflowTaskTimeout' | 'workflowIdConflictPolicy'>;
  readonly update: string;
  readonly updateId: string;
}

/** An Update was not done: nobody answered in time, or the engine takes none at the moment. */
export function isNotNow(error: unknown): boolean {
  return error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTaskFailing(error);
}

/** @throws what `late` makes when the work takes longer than an answer may */
export async function inTime<T>(
  client: Client,
  work: () => Promise<T>,
  late: () => ProblemError,
): Promise<T> {
  try {
    return await client.withDeadline(Date.now() + WAIT_MS, work);
  } catch (error) {
    throw isNotNow(error) ? late() : error;
  }
}

/** @returns what the first Update answers @throws as {@link inTime} */
export function beginByUpdate<T>(
  client: Client,
  { workflowType, start, update, updateId }: Beginning,
  late: () => ProblemError,
): Promise<T> {
  const operation = new WithStartWorkflowOperation(workflowType, {
    ...start,
    // A worker that died in the middle of a decision is replaced after this.
    workflowTaskTimeout: '5 seconds',
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  // What the start fails with comes back through the Update too; this promise is not asked.
  operation.workflowHandle().catch(() => undefined);
  const answer = () =>
    client.workflow.executeUpdateWithStart<never, T, []>(update, {
      updateId,
      startWorkflowOperation: operation as never,
    });
  return inTime(client, answer, late);
}
