import type { Client } from '@temporalio/client';
import type { EngineEvent } from '@xinxiu/domain';

type History = Awaited<ReturnType<Client['workflowService']['getWorkflowExecutionHistory']>>['history'];
type HistoryEvent = NonNullable<NonNullable<History>['events']>[number];

/** temporal.api.enums.v1.WorkflowTaskFailedCause: somebody reset the execution. */
const RESET = 20;

/** What an event of a history tells of how a workflow went; undefined for how the engine works. */
export function engineEventOf(event: HistoryEvent): EngineEvent | undefined {
  const started = event.workflowExecutionStartedEventAttributes;
  if (started) return started.continuedExecutionRunId ? 'run-continued' : 'run-started';
  if (event.timerFiredEventAttributes) return 'timer-fired';
  if (event.activityTaskFailedEventAttributes ?? event.activityTaskTimedOutEventAttributes)
    return 'step-failed';
  const failed = event.workflowTaskFailedEventAttributes;
  if (failed) return Number(failed.cause) === RESET ? 'run-reset' : 'program-failed';
  const isEnd =
    event.workflowExecutionCompletedEventAttributes ??
    event.workflowExecutionFailedEventAttributes ??
    event.workflowExecutionTerminatedEventAttributes ??
    event.workflowExecutionCanceledEventAttributes;
  return isEnd ? 'run-ended' : undefined;
}
