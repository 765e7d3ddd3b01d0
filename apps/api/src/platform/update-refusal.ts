import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { isErrorCode } from '@xinxiu/contracts';
import { ProblemError, type ProblemExtras } from '../http/problem.error.js';

/** What a workflow refused an Update with; its codes are those of problems. */
type Refusal = { readonly code: string; readonly message: string } & Pick<
  ProblemExtras,
  'by' | 'at' | 'version' | 'allowed'
>;

/** An Update that was refused as the problem that it is; any other error as it is. */
export function problemOfUpdate(error: unknown): unknown {
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
