import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import { Inject, Injectable } from '@nestjs/common';
import { type TrackingAnswer, type TrackingRequest, trackingWorkflowId } from '@xinxiu/workflows';
import { inTime } from '../platform/in-time.js';
import { TEMPORAL } from '../platform/tokens.js';
import { notDoneInTime, problemOfUpdate } from '../platform/update-refusal.js';

/** The API's side of the workflow that follows a commitment. */
@Injectable()
export class TrackingEngine {
  constructor(@Inject(TEMPORAL) private readonly client: Client) {}

  /**
   * @returns undefined when no workflow takes it: it has ended, or nobody follows the commitment yet
   * @throws ProblemError with the refusal's code, or UNAVAILABLE
   */
  async act(
    commitmentId: string,
    request: TrackingRequest,
    updateId: string,
  ): Promise<TrackingAnswer | undefined> {
    const handle = this.client.workflow.getHandle(trackingWorkflowId(commitmentId));
    const acted = () =>
      handle.executeUpdate<TrackingAnswer, [TrackingRequest]>(request.act.name, {
        updateId,
        args: [request],
      });
    try {
      return await inTime(this.client, acted, notDoneInTime);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw problemOfUpdate(error);
    }
  }
}
