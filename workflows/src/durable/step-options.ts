import type { ActivityOptions } from '@temporalio/workflow';

/**
 * How a step that stores is tried: it may fail for ten minutes before {@link untilDone} takes over, by which a case or a
 * commitment shows that it needs attention.
 */
export const STEP_OPTIONS: ActivityOptions = {
  // A worker that died in a step is noticed by this: it then goes on elsewhere.
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
};
