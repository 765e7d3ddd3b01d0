import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { FulfilmentState } from '@xinxiu/domain';
import {
  calendarChangedSignal,
  fulfilmentToldSignal,
  recordEndedSignal,
  registrationCalendarSignal,
  registrationWorkflowId,
  trackingCalendarSignal,
  trackingWorkflowId,
  urgeCalendarSignal,
  urgeWorkflowId,
  urgedCaseEndedSignal,
} from '@xinxiu/workflows';

/** Tells cases, registrations, tracked commitments and urge letters what happened outside them. A case that has ended meanwhile has nothing to hear. */
export class CaseSignals {
  constructor(private readonly client: Pick<Client, 'workflow'>) {}

  /** @param endedOn Asia/Shanghai day */
  recordEnded(workflowId: string, endedOn: string): Promise<void> {
    return unlessEnded(this.client.workflow.getHandle(workflowId).signal(recordEndedSignal, { endedOn }));
  }

  registrationCalendarChanged(registrationId: string): Promise<void> {
    const workflowId = registrationWorkflowId(registrationId);
    return unlessEnded(this.client.workflow.getHandle(workflowId).signal(registrationCalendarSignal));
  }

  trackingCalendarChanged(commitmentId: string): Promise<void> {
    const workflowId = trackingWorkflowId(commitmentId);
    return unlessEnded(this.client.workflow.getHandle(workflowId).signal(trackingCalendarSignal));
  }

  fulfilmentTold(commitmentId: string, fulfilment: FulfilmentState): Promise<void> {
    const workflowId = trackingWorkflowId(commitmentId);
    return unlessEnded(
      this.client.workflow.getHandle(workflowId).signal(fulfilmentToldSignal, { fulfilment }),
    );
  }

  urgeCalendarChanged(letterId: string): Promise<void> {
    return unlessEnded(this.client.workflow.getHandle(urgeWorkflowId(letterId)).signal(urgeCalendarSignal));
  }

  urgedCaseEnded(letterId: string): Promise<void> {
    return unlessEnded(this.client.workflow.getHandle(urgeWorkflowId(letterId)).signal(urgedCaseEndedSignal));
  }

  calendarChanged(workflowId: string, tableDigest: string): Promise<void> {
    return unlessEnded(
      this.client.workflow.getHandle(workflowId).signal(calendarChangedSignal, { tableDigest }),
    );
  }
}

async function unlessEnded(signal: Promise<void>): Promise<void> {
  try {
    await signal;
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
