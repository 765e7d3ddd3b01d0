import { workflowInfo } from '@temporalio/workflow';

/** A run ends and a fresh one goes on well before the engine's limits of 51,200 events and 2,000 Updates. */
const MAX_EVENTS = 8_000;
const MAX_UPDATES = 1_500;

/** Whether a fresh run should go on. @param updates that this run has taken */
export function isLongRun(updates: number): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return historyLength > MAX_EVENTS || updates > MAX_UPDATES || continueAsNewSuggested;
}
