import type { CaseClock, TrackingState, TrackingStatus, TrackingSubject } from '@xinxiu/domain';
import type { AnsweredUpdate } from '../durable/answered-updates.js';
import type { TrackingAnswer } from './commitment-tracking.messages.js';

/** What a run hands to the next one when its history has grown long. */
export interface CarriedTracking {
  readonly state: TrackingState;
  readonly answered: readonly AnsweredUpdate<TrackingAnswer>[];
}

export interface TrackingInput {
  readonly subject: TrackingSubject;
  readonly clock: CaseClock;
  readonly carried?: CarriedTracking;
}

export interface TrackingOutcome {
  readonly commitmentId: string;
  readonly status: TrackingStatus;
}

/** One for each commitment: whoever begins it again finds it begun. */
export function trackingWorkflowId(commitmentId: string): string {
  return `commitment:${commitmentId}`;
}
