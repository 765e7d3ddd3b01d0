import { ActivityFailure, ApplicationFailure, condition, isCancellation } from '@temporalio/workflow';

const BACK_OFF_MS = [60_000, 300_000, 900_000, 3_600_000] as const;

/** What a step that keeps failing waits on and tells. */
export interface StepWatch {
  /** The step failed for as long as its activity may; `cause` is for people. */
  failed(cause: string): void;
  /** Whether somebody asked to try again at once; asking is consumed. */
  takeRetryRequest(): boolean;
  recovered(): void;
}

/**
 * Runs a step until it has worked. When its retries are used up the case shows it, and the step is tried again by a
 * durable back-off timer or when somebody asks: a broken part never ends a case.
 */
export async function untilDone<T>(step: () => Promise<T>, watch: StepWatch): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      const result = await step();
      if (attempt > 0) watch.recovered();
      return result;
    } catch (failure) {
      if (isCancellation(failure)) throw failure;
      watch.failed(causeOf(failure));
      const wait = BACK_OFF_MS[Math.min(attempt, BACK_OFF_MS.length - 1)] as number;
      await condition(() => watch.takeRetryRequest(), wait);
    }
  }
}

function causeOf(failure: unknown): string {
  const cause = failure instanceof ActivityFailure ? failure.cause : failure;
  if (cause instanceof ApplicationFailure) return `${cause.type ?? 'Error'}: ${cause.message}`;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
