import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { Inject, Injectable } from '@nestjs/common';
import { isErrorCode } from '@xinxiu/contracts';
import type { RegistrationDecision } from '@xinxiu/domain';
import { type RegistrationAnswer, type RegistrationInput, registrationWorkflowId } from '@xinxiu/workflows';
import { ProblemError } from '../http/problem.error.js';
import { beginByUpdate, inTime } from '../platform/in-time.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';

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
    return beginByUpdate(this.client, beginning, notDone);
  }

  /**
   * @returns undefined when the workflow has ended: what was decided is in the store
   * @throws ProblemError with the refusal's code, or UNAVAILABLE
   */
  async decide(
    registrationId: string,
    decision: RegistrationDecision,
    updateId: string,
  ): Promise<RegistrationAnswer | undefined> {
    const handle = this.client.workflow.getHandle(registrationWorkflowId(registrationId));
    try {
      const decided = () =>
        handle.executeUpdate<RegistrationAnswer, [RegistrationDecision]>('decideRegistration', {
          updateId,
          args: [decision],
        });
      return await inTime(this.client, decided, notDone);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw refusalOf(error);
    }
  }
}

function notDone(): ProblemError {
  return new ProblemError('UNAVAILABLE', 'It was not done in time. Repeat it: it is done once.', {
    retryAfter: 5,
  });
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly by?: string;
  readonly at?: string;
}

function refusalOf(error: unknown): unknown {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  const refusal =
    cause instanceof ApplicationFailure ? (cause.details?.[0] as Refusal | undefined) : undefined;
  if (!refusal || !isErrorCode(refusal.code)) return error;
  const { code, message, by, at } = refusal;
  return new ProblemError(code, message, {
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
  });
}
