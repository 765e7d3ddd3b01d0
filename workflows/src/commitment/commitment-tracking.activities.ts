import type {
  CaseClock,
  Consequence,
  FulfilmentState,
  PendingRung,
  RepublicationOrder,
  RunningDeadline,
  TrackingFact,
  TrackingState,
} from '@xinxiu/domain';
import type { WorkingTimeActivities } from '../durable/quiet-hours.js';

export interface CommitTrackingInput {
  /** After the facts; without deadline where it is still to be counted. */
  readonly state: TrackingState;
  readonly facts: readonly TrackingFact[];
  readonly countDeadline: boolean;
  readonly clock: CaseClock;
}

export interface CommitTrackingResult {
  readonly deadline?: RunningDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs?: readonly PendingRung[];
  /** What a source had told of the fulfilment before this was stored: it stands. */
  readonly toldElsewhere?: FulfilmentState;
}

/** Port of a tracked commitment. The worker implements it; it may run more than once. */
export interface TrackingActivities extends WorkingTimeActivities {
  /** Writes what became true, with notices and audit, and counts the deadline where that is asked. */
  commitTracking(input: CommitTrackingInput): Promise<CommitTrackingResult>;
  /** Commands the record that was repaired on the promise to be public again, or says why it is not. */
  republishRecord(order: RepublicationOrder): Promise<Consequence>;
}
