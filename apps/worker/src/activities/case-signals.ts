import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import {
  calendarChangedSignal,
  recordEndedSignal,
  registrationCalendarSignal,
  registrationWorkflowId,
} from '@xinxiu/workflows';

/** Tells cases what happened outside them. A case that has ended meanwhile has nothing to hear. */
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
