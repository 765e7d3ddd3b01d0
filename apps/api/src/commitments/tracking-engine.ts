import type { Client } from '@temporalio/client';
import { Inject, Injectable } from '@nestjs/common';
import { type TrackingAnswer, type TrackingRequest, trackingWorkflowId } from '@xinxiu/workflows';
import { TEMPORAL } from '../platform/tokens.js';
import { askWorkflow } from '../platform/workflow-update.js';

/** The API's side of the workflow that follows a commitment. */
@Injectable()
export class TrackingEngine {
  constructor(@Inject(TEMPORAL) private readonly client: Client) {}

  /**
   * @returns undefined when no workflow takes it: it has ended, or nobody follows the commitment yet
   * @throws ProblemError with the refusal's code, or UNAVAILABLE
   */
  act(commitmentId: string, request: TrackingRequest, updateId: string): Promise<TrackingAnswer | undefined> {
    const workflowId = trackingWorkflowId(commitmentId);
    return askWorkflow(this.client, { workflowId, update: request.act.name, updateId, arg: request });
  }
}
