import { patched } from '@temporalio/workflow';
import type { RepairApplication } from './repair-case.activities.js';
import type { ActRequest } from './repair-case.messages.js';

/**
 * Whether this run hears of a class that was decided on while the case was open. A run that took the signal before there
 * was a handler went on as if nothing had come, and is replayed so.
 */
export function hearsOfClasses(): boolean {
  return patched('record-classified');
}

/** Whether news of a class is left when news of a later version of the record came first: before, the last to come counted. */
export function leavesOvertakenNews(): boolean {
  return patched('overtaken-class-news');
}

/**
 * An action as the run judged it when it was taken: one that was handled before approvals were asked for the law of the
 * record is replayed without. Only for handlers: a validator is not replayed, and may leave no marker.
 */
export function asJudgedThen(request: ActRequest): ActRequest {
  const { action } = request;
  if (action.name !== 'decide' && action.name !== 'approveDecision') return request;
  const { duties } = action.payload;
  if (!duties?.law || patched('law-of-approval')) return request;
  const { law: _, ...before } = duties;
  return {
    ...request,
    action: { ...action, payload: { ...action.payload, duties: before } } as typeof action,
  };
}

/** Whether the agent who filed is barred from the case: one that was opened before he was goes on as it began. */
export function barsFiler({ submittedBy }: RepairApplication): boolean {
  return submittedBy.role === 'agent' && patched('agent-does-not-handle-own-filing');
}
