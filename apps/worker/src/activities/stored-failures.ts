import { ApplicationFailure } from '@temporalio/common';
import { StoreError } from '@xinxiu/persistence';

/** Another fact under the same id is no accident that passes: only a person can tell which one holds. */
const FINAL: readonly string[] = ['EVENT_CONFLICT'];

/** Gives the workflow stable codes for what the store refuses. */
export function withStableFailures<A extends readonly unknown[], R>(
  activity: (...args: A) => Promise<R>,
): (...args: A) => Promise<R> {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      const { code, message } = error;
      throw FINAL.includes(code)
        ? ApplicationFailure.nonRetryable(message, code)
        : ApplicationFailure.retryable(message, code);
    }
  };
}
