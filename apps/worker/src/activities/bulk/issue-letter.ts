import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { type UrgeAnswer, type UrgeInput, urgeWorkflowId } from '@xinxiu/workflows';
import { TASK_QUEUE } from '../../task-queue.js';

/** How long a letter may take to be issued (ms): less than the turn of an item. */
const ISSUE_MS = 10_000;

/** Begins the workflow of a letter, or finds it begun. @throws when that takes too long: it may be asked for again */
export function issueLetter(
  client: Pick<Client, 'workflow' | 'withDeadline'>,
  input: UrgeInput,
): Promise<UrgeAnswer> {
  const { letterId } = input.subject;
  const start = new WithStartWorkflowOperation('urgeLetter', {
    workflowId: urgeWorkflowId(letterId),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout: '5 seconds',
  });
  // What the start fails with comes back through the Update too; this promise is not asked.
  start.workflowHandle().catch(() => undefined);
  return client.withDeadline(Date.now() + ISSUE_MS, () =>
    client.workflow.executeUpdateWithStart<never, UrgeAnswer, []>('issueUrge', {
      updateId: `issue-${letterId}`,
      startWorkflowOperation: start as never,
    }),
  );
}
