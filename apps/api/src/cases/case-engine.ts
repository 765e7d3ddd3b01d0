import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseClock } from '@xinxiu/domain';
import {
  type ActRequest,
  type ActResult,
  type RefusalDetail,
  type RepairApplication,
  type SubmitResult,
  openingVisibility,
  repairWorkflowId,
} from '@xinxiu/workflows';
import { ProblemError } from '../http/problem.error.js';
import { WAIT_MS, beginByUpdate, isNotNow } from '../platform/in-time.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';

/** How long to look what became of an action, ms. */
const LOOK_MS = 1_500;
/** Stage of an Update from which on it is durable (temporal.api.enums.v1.UpdateWorkflowExecutionLifecycleStage). */
const ACCEPTED = 2;
const GRPC_NOT_FOUND = 5;

/** Which execution a case is: its workflow and the first run of its chain. */
export interface CaseExecution {
  readonly workflowId: string;
  readonly runId: string;
}

export type ActOutcome =
  | { readonly kind: 'done'; readonly result: ActResult }
  | { readonly kind: 'refused'; readonly refusal: RefusalDetail }
  /** Durably taken; it will be done without the caller. */
  | { readonly kind: 'accepted' }
  /** Nobody took it: it may be sent again, or never. */
  | { readonly kind: 'not-accepted' }
  /** The execution has ended, or never took this. */
  | { readonly kind: 'gone' };

/** The API's side of the workflow engine: opens cases, hands actions to them, looks what became of one. */
@Injectable()
export class CaseEngine {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Opens a case, or finds the one that is open on the record: then the answer names another application. Returns when
   * the case is stored. @throws ProblemError UNAVAILABLE when that takes longer than an answer may
   */
  open(application: RepairApplication, clock: CaseClock): Promise<SubmitResult> {
    const opening = {
      workflowType: 'repairCase',
      start: {
        workflowId: repairWorkflowId(application.recordId),
        taskQueue: this.settings.taskQueue,
        args: [{ application, clock }],
        // A new application after a refusal is a new case of the same record.
        workflowIdReusePolicy: 'ALLOW_DUPLICATE' as const,
        typedSearchAttributes: openingVisibility('repair'),
      },
      update: 'submit',
      updateId: `submit-${application.applicationId}`,
    };
    return beginByUpdate(this.client, opening, notOpened);
  }

  /** Whether the engine has an open case on the record, stored or not. */
  async isOpen(recordId: string): Promise<boolean> {
    const handle = this.client.workflow.getHandle(repairWorkflowId(recordId));
    try {
      const { status } = await this.client.withDeadline(Date.now() + WAIT_MS, () => handle.describe());
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  async act(execution: CaseExecution, request: ActRequest, updateId: string): Promise<ActOutcome> {
    const { workflowId, runId } = execution;
    // Bound to the case's own chain: the record may have another case by now.
    const handle = this.client.workflow.getHandle(workflowId, undefined, { firstExecutionRunId: runId });
    try {
      const result = await this.client.withDeadline(Date.now() + WAIT_MS, () =>
        handle.executeUpdate<ActResult, [ActRequest]>(request.action.name, { updateId, args: [request] }),
      );
      return { kind: 'done', result };
    } catch (error) {
      if (isNotNow(error)) return this.afterTimeout(execution, updateId);
      return failed(error);
    }
  }

  /** What became of an action. Waits only a moment for one that is under way. */
  async find({ workflowId, runId }: CaseExecution, updateId: string): Promise<ActOutcome> {
    const handle = this.client.workflow.getHandle(workflowId).getUpdateHandle<ActResult>(updateId, {
      workflowRunId: runId,
    });
    try {
      const result = await this.client.withDeadline(Date.now() + LOOK_MS, () => handle.result());
      return { kind: 'done', result };
    } catch (error) {
      if (!isNotNow(error)) return failed(error);
      const taken = (await this.stageOf({ workflowId, runId }, updateId)) >= ACCEPTED;
      return { kind: taken ? 'accepted' : 'not-accepted' };
    }
  }

  private async afterTimeout(execution: CaseExecution, updateId: string): Promise<ActOutcome> {
    try {
      if ((await this.stageOf(execution, updateId)) < ACCEPTED) return { kind: 'not-accepted' };
      return await this.find(execution, updateId);
    } catch {
      // The engine does not answer at all: whether it took the action is not known, and the same key finds out.
      return { kind: 'not-accepted' };
    }
  }

  /** How far the engine has come with an Update; asked without waiting. 0 for one that it does not know. */
  private async stageOf({ workflowId, runId }: CaseExecution, updateId: string): Promise<number> {
    const updateRef = { workflowExecution: { workflowId, runId }, updateId };
    const { namespace, identity } = this.client.options;
    const asked = this.client.withDeadline(Date.now() + LOOK_MS, () =>
      this.client.workflowService.pollWorkflowExecutionUpdate({ namespace, identity, updateRef }),
    );
    return asked.then(
      ({ stage }) => stage ?? 0,
      (error: unknown) => {
        if (isUnknownUpdate(error)) return 0;
        throw error;
      },
    );
  }
}

function notOpened(): ProblemError {
  return new ProblemError(
    'UNAVAILABLE',
    'The case could not be opened in time. Submit again: it is opened once.',
    { retryAfter: 5 },
  );
}

function failed(error: unknown): ActOutcome {
  if (error instanceof WorkflowNotFoundError) return { kind: 'gone' };
  if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) throw error;
  // The engine's own word for an Update that its workflow outran.
  if (cause.type === 'AcceptedUpdateCompletedWorkflow') return { kind: 'gone' };
  const refusal = cause.details?.[0] as RefusalDetail | undefined;
  if (refusal?.code !== undefined) return { kind: 'refused', refusal };
  throw error;
}

function isUnknownUpdate(error: unknown): boolean {
  return (error as { code?: unknown }).code === GRPC_NOT_FOUND;
}
