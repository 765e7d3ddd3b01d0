import { Inject, Injectable } from '@nestjs/common';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { decodeOptionalFailureToOptionalError } from '@temporalio/common/lib/internal-non-workflow/index.js';
import {
  type EngineEvent,
  type EngineFacts,
  type FailingProgram,
  type FailingStep,
  type Failure,
  type QueueFacts,
  maskNumbersIn,
} from '@xinxiu/domain';
import { tryStepAtOnce } from '@xinxiu/platform/temporal';
import { engineEventOf } from './engine-event-of.js';
import { SETTINGS, type Settings, TEMPORAL } from '../platform/tokens.js';

type Service = Client['workflowService'];
type Described = Awaited<ReturnType<Service['describeWorkflowExecution']>>;
type RawFailure = NonNullable<Described['pendingActivities'][number]['lastFailure']>;
type Instant = { readonly seconds?: unknown; readonly nanos?: number | null } | null | undefined;

/** Kinds of queues (temporal.api.enums.v1.TaskQueueType): of programs and of their steps. */
const QUEUES = [1, 2] as const;
const RUNNING = 1;
/** temporal.api.enums.v1.WorkflowTaskFailedCause: a replay came to something else than the history says. */
const NON_DETERMINISTIC = 24;
const PATIENCE_MS = 5_000;
const PAGE = 1_000;
/** Events from the end in which the failure of a program stands: it is the last that happened. */
const TAIL = 12;
const LONGEST_STACK = 8_000;

/** Pages of a history that are read: a run is continued long before. */
const MOST_PAGES = 20;

/** Something in the history. `at` is a real instant, ms. */
export interface EngineHappening {
  readonly type: EngineEvent;
  readonly at: number;
}

/** One execution that runs. */
export interface Running {
  readonly workflowId: string;
  readonly type: string;
}

/** What the engine says of what runs: asked with patience, never decided by. */
@Injectable()
export class EngineWord {
  constructor(
    @Inject(TEMPORAL) private readonly client: Client,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'taskQueue'>,
  ) {}

  /** Everything that runs, by its list, which is some moments behind. */
  async running(): Promise<readonly Running[]> {
    const found: Running[] = [];
    const query = `TaskQueue = '${this.settings.taskQueue}' AND ExecutionStatus = 'Running'`;
    let nextPageToken: Uint8Array | undefined;
    do {
      const page = await this.soon((service, namespace) =>
        service.listWorkflowExecutions({
          namespace,
          query,
          pageSize: PAGE,
          ...(nextPageToken && { nextPageToken }),
        }),
      );
      for (const { execution, type } of page.executions)
        found.push({ workflowId: execution?.workflowId ?? '', type: type?.name ?? '' });
      nextPageToken = page.nextPageToken.length > 0 ? page.nextPageToken : undefined;
    } while (nextPageToken);
    return found;
  }

  async ofWorkflow(workflowId: string): Promise<EngineFacts> {
    const execution = { workflowId };
    let described: Described;
    try {
      described = await this.soon((service, namespace) =>
        service.describeWorkflowExecution({ namespace, execution }),
      );
    } catch (error) {
      if (isNotFound(error)) return { isRunning: false, steps: [] };
      throw error;
    }
    const { pendingActivities, pendingWorkflowTask: task } = described;
    const steps = await Promise.all(pendingActivities.map((one) => this.stepOf(one)));
    const attempts = task?.attempt ?? 1;
    const program =
      attempts > 1 ? await this.programOf(workflowId, attempts, task?.originalScheduledTime) : {};
    return { isRunning: described.workflowExecutionInfo?.status === RUNNING, steps, ...program };
  }

  /** What of the history of the last run tells how it went. */
  async courseOf(workflowId: string): Promise<readonly EngineHappening[]> {
    const found: EngineHappening[] = [];
    const execution = { workflowId };
    let nextPageToken: Uint8Array | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const answer = await this.soon((service, namespace) =>
        service.getWorkflowExecutionHistory({
          namespace,
          execution,
          ...(nextPageToken && { nextPageToken }),
        }),
      );
      for (const event of answer.history?.events ?? []) {
        const type = engineEventOf(event);
        if (type) found.push({ type, at: instantOf(event.eventTime) ?? 0 });
      }
      if (answer.nextPageToken.length === 0) break;
      nextPageToken = answer.nextPageToken;
    }
    return found;
  }

  async ofQueue(): Promise<QueueFacts> {
    const { taskQueue: name } = this.settings;
    const found = await this.soon((service, namespace) =>
      Promise.all(
        QUEUES.map((taskQueueType) =>
          service.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType, reportStats: true }),
        ),
      ),
    );
    const polls = found.flatMap(({ pollers }) => pollers.map((one) => instantOf(one.lastAccessTime) ?? 0));
    const ages = found.map(({ stats }) => instantOf(stats?.approximateBacklogAge) ?? 0);
    return {
      ...(polls.length > 0 && { lastPollAt: Math.max(...polls) }),
      backlogAgeMs: Math.max(0, ...ages),
    };
  }

  /** @returns false when the step has passed meanwhile, or waits no more */
  tryAtOnce(workflowId: string, activityId: string, by: string): Promise<boolean> {
    return tryStepAtOnce(this.client, workflowId, activityId, by);
  }

  private async stepOf(one: Described['pendingActivities'][number]): Promise<FailingStep> {
    const { activityType, activityId, attempt, lastFailure, nextAttemptScheduleTime, scheduledTime } = one;
    const nextAt = instantOf(nextAttemptScheduleTime) ?? instantOf(scheduledTime);
    const failure = await this.failureOf(lastFailure);
    return {
      activity: activityType?.name ?? '',
      activityId: activityId ?? '',
      // A try that waits is counted already.
      attempts: Math.max(0, (attempt ?? 1) - 1),
      triedAt: instantOf(one.lastAttemptCompleteTime) ?? instantOf(one.lastStartedTime) ?? Date.now(),
      ...(nextAt !== undefined && { nextAt }),
      ...(failure && { failure }),
    };
  }

  private async programOf(
    workflowId: string,
    attempts: number,
    begun: Instant,
  ): Promise<{ program: FailingProgram }> {
    const execution = { workflowId };
    const { history } = await this.soon((service, namespace) =>
      service.getWorkflowExecutionHistoryReverse({ namespace, execution, maximumPageSize: TAIL }),
    );
    const failed = history?.events?.find((event) => event.workflowTaskFailedEventAttributes);
    const told = failed?.workflowTaskFailedEventAttributes;
    const failure = await this.failureOf(told?.failure);
    const isChanged = told?.cause === NON_DETERMINISTIC;
    const known = failure && (isChanged ? { ...failure, type: 'DeterminismViolationError' } : failure);
    return {
      program: {
        attempts: attempts - 1,
        since: instantOf(begun) ?? instantOf(failed?.eventTime) ?? Date.now(),
        ...(known && { failure: known }),
      },
    };
  }

  /** Decoded, and without numbers of persons: it is shown to who looks after the machines. */
  private async failureOf(raw: RawFailure | null | undefined): Promise<Failure | undefined> {
    if (!raw) return undefined;
    const { loadedDataConverter } = this.client.options;
    const error = await decodeOptionalFailureToOptionalError(loadedDataConverter, raw);
    if (!error) return undefined;
    const type = error instanceof ApplicationFailure ? (error.type ?? error.name) : error.name;
    const stack = maskNumbersIn(error.stack ?? '').slice(0, LONGEST_STACK);
    return { type, message: maskNumbersIn(error.message), ...(stack !== '' && { stack }) };
  }

  private soon<T>(ask: (service: Service, namespace: string) => Promise<T>): Promise<T> {
    const { client } = this;
    const until = Date.now() + PATIENCE_MS;
    return client.withDeadline(until, () => ask(client.workflowService, client.options.namespace));
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || (error as { code?: unknown }).code === NOT_FOUND;
}

/** Status of gRPC. */
const NOT_FOUND = 5;

/** Real instant, or a length, in ms. */
function instantOf(at: Instant): number | undefined {
  if (!at?.seconds) return undefined;
  return Number(at.seconds) * 1_000 + Math.floor((at.nanos ?? 0) / 1_000_000);
}
