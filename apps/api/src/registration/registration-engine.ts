import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { Inject, Injectable } from '@nestjs/common';
import { isErrorCode } from '@xinxiu/contracts';
import type { RegistrationDecision } from '@xinxiu/domain';
import { type RegistrationAnswer, type RegistrationInput, registrationWorkflowId } from '@xinxiu/workflows';
import { ProblemError } from '../http/problem.error.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';

/** How long an HTTP request waits for what it asked for, ms. */
const WAIT_MS = 10_000;

/** The API's side of the workflow of a registration. */
@Injectable()
export class RegistrationEngine {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Begins it, or finds it begun. @throws ProblemError UNAVAILABLE when that takes longer than an answer may */
  async begin(input: RegistrationInput): Promise<RegistrationAnswer> {
    const { registrationId } = input.subject;
    const start = new WithStartWorkflowOperation('registration', {
      workflowId: registrationWorkflowId(registrationId),
      taskQueue: this.settings.taskQueue,
      workflowTaskTimeout: '5 seconds',
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
    // What the start fails with comes back through the Update too; this promise is not asked.
    start.workflowHandle().catch(() => undefined);
    return this.inTime(() =>
      this.client.workflow.executeUpdateWithStart<never, RegistrationAnswer, []>('beginRegistration', {
        updateId: `begin-${registrationId}`,
        startWorkflowOperation: start as never,
      }),
    );
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
      return await this.inTime(() =>
        handle.executeUpdate<RegistrationAnswer, [RegistrationDecision]>('decideRegistration', {
          updateId,
          args: [decision],
        }),
      );
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw refusalOf(error);
    }
  }

  private async inTime<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + WAIT_MS, work);
    } catch (error) {
      if (!(error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)) throw error;
      throw new ProblemError('UNAVAILABLE', 'It was not done in time. Repeat it: it is done once.', {
        retryAfter: 5,
      });
    }
  }
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
