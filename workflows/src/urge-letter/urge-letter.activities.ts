import type { CaseClock, PendingRung, RunningDeadline, UrgeFact, UrgeState } from '@xinxiu/domain';
import type { WorkingTimeActivities } from '../durable/quiet-hours.js';

export interface CommitUrgeInput {
  /** After the facts; without deadline where it is still to be counted. */
  readonly state: UrgeState;
  readonly facts: readonly UrgeFact[];
  readonly countDeadline: boolean;
  readonly clock: CaseClock;
}

export interface CommitUrgeResult {
  readonly deadline?: RunningDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs?: readonly PendingRung[];
  /** The case had ended when this was stored: it tells those letters alone that it finds in the store. */
  readonly isCaseOver: boolean;
}

/** Ports of an urge letter. The worker implements them; every one may run more than once. */
export interface UrgeActivities extends WorkingTimeActivities {
  /** Writes what became true, with notices and audit, and counts the deadline where that is asked. */
  commitUrge(input: CommitUrgeInput): Promise<CommitUrgeResult>;
}
