import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import { isErrorCode } from '@xinxiu/contracts';
import { ProblemError, type ProblemExtras } from '../http/problem.error.js';
import { inTime } from './in-time.js';

/** What a workflow refused an Update with; its codes are those of problems. */
type Refusal = { readonly code: string; readonly message: string } & Pick<
  ProblemExtras,
  'by' | 'at' | 'version' | 'allowed'
>;

/** An Update of a workflow that has begun. The same id is done once. */
export interface Asking {
  readonly workflowId: string;
  readonly update: string;
  readonly updateId: string;
  readonly arg: unknown;
}

/**
 * @returns undefined when no workflow takes it: it has ended, or has not begun
 * @throws ProblemError with the refusal's code, or UNAVAILABLE
 */
export async function askWorkflow<T>(
  client: Client,
  { workflowId, update, updateId, arg }: Asking,
): Promise<T | undefined> {
  const handle = client.workflow.getHandle(workflowId);
  const asked = () => handle.executeUpdate<T, [unknown]>(update, { updateId, args: [arg] });
  try {
    return await inTime(client, asked, notDoneInTime);
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined;
    throw problemOfUpdate(error);
  }
}

/** An Update that was refused as the problem that it is; any other error as it is. */
function problemOfUpdate(error: unknown): unknown {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
  const refusal =
    cause instanceof ApplicationFailure ? (cause.details?.[0] as Refusal | undefined) : undefined;
  if (!refusal || !isErrorCode(refusal.code)) return error;
  const { code, message, by, at, version, allowed } = refusal;
  return new ProblemError(code, message, {
    ...(by !== undefined && { by }),
    ...(at !== undefined && { at }),
    ...(version !== undefined && { version }),
    ...(allowed !== undefined && { allowed: [...allowed] }),
  });
}

export function notDoneInTime(): ProblemError {
  return new ProblemError('UNAVAILABLE', 'It was not done in time. Repeat it: it is done once.', {
    retryAfter: 5,
  });
}
