import type { Client } from '@temporalio/client';
import { Inject, Injectable } from '@nestjs/common';
import type { RegistrationDecision } from '@xinxiu/domain';
import { type RegistrationAnswer, type RegistrationInput, registrationWorkflowId } from '@xinxiu/workflows';
import { beginByUpdate } from '../platform/in-time.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';
import { askWorkflow, notDoneInTime } from '../platform/workflow-update.js';

/** The API's side of the workflow of a registration. */
@Injectable()
export class RegistrationEngine {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Begins it, or finds it begun. @throws ProblemError UNAVAILABLE when that takes longer than an answer may */
  begin(input: RegistrationInput): Promise<RegistrationAnswer> {
    const { registrationId } = input.subject;
    const beginning = {
      workflowType: 'registration',
      start: {
        workflowId: registrationWorkflowId(registrationId),
        taskQueue: this.settings.taskQueue,
        args: [input],
        workflowIdReusePolicy: 'REJECT_DUPLICATE' as const,
      },
      update: 'beginRegistration',
      updateId: `begin-${registrationId}`,
    };
    return beginByUpdate(this.client, beginning, notDoneInTime);
  }

  /**
   * @returns undefined when the workflow has ended: what was decided is in the store
   * @throws ProblemError with the refusal's code, or UNAVAILABLE
   */
  decide(
    registrationId: string,
    decision: RegistrationDecision,
    updateId: string,
  ): Promise<RegistrationAnswer | undefined> {
    const workflowId = registrationWorkflowId(registrationId);
    return askWorkflow(this.client, { workflowId, update: 'decideRegistration', updateId, arg: decision });
  }
}
