import { Inject, Injectable } from '@nestjs/common';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { type BulkInput, type BulkStop, bulkWorkflowId } from '@xinxiu/workflows';
import { inTime } from '../../platform/in-time.js';
import { SETTINGS, type Settings, TEMPORAL } from '../../platform/tokens.js';
import { notDoneInTime } from '../../platform/workflow-update.js';

/** The API's side of the workflow of a bulk act. */
@Injectable()
export class BulkEngine {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'taskQueue'>,
  ) {}

  /** Begins it, unless it has begun or even ended. @throws ProblemError UNAVAILABLE */
  async begin(bulkId: string): Promise<void> {
    const { taskQueue } = this.settings;
    const input: BulkInput = { bulkId };
    const start = () =>
      this.client.workflow.start('bulkAct', {
        workflowId: bulkWorkflowId(bulkId),
        taskQueue,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      });
    try {
      await inTime(this.client, start, notDoneInTime);
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }

  /** Holds also while no worker runs. One that has ended has nothing to stop. @throws ProblemError UNAVAILABLE */
  async stop(bulkId: string, stop: BulkStop): Promise<void> {
    const handle = this.client.workflow.getHandle(bulkWorkflowId(bulkId));
    try {
      await inTime(this.client, () => handle.signal<[BulkStop]>('stopBulk', stop), notDoneInTime);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
