import {
  type FulfilmentState,
  TRACKING_ACTIONS,
  type TrackingAct,
  type TrackingAction,
  type TrackingStatus,
} from '@xinxiu/domain';
import { defineSignal, defineUpdate } from '@temporalio/workflow';

/** What an action carries to the workflow. `bodyHash` tells the same key with another body apart. */
export interface TrackingRequest {
  readonly act: TrackingAct;
  readonly bodyHash: string;
}

/** The answer to an action that was taken; every list read after it shows what it made true. */
export interface TrackingAnswer {
  readonly commitmentId: string;
  readonly status: TrackingStatus;
  readonly version: number;
  readonly seq: number;
  /** Of the request that caused it: a caller with another body used a key twice. */
  readonly bodyHash: string;
}

/** One Update per action, named as the action, so that a history reads like the tracking. */
export const trackingUpdates = Object.fromEntries(
  TRACKING_ACTIONS.map((name) => [name, defineUpdate<TrackingAnswer, [TrackingRequest]>(name)]),
) as Record<TrackingAction, ReturnType<typeof defineUpdate<TrackingAnswer, [TrackingRequest]>>>;

export interface FulfilmentNews {
  readonly fulfilment: FulfilmentState;
}

/** A source told the fulfilment, e.g. by an import. */
export const fulfilmentToldSignal = defineSignal<[FulfilmentNews]>('fulfilmentTold');

/** A holiday table was loaded: the deadline is counted again. */
export const trackingCalendarSignal = defineSignal('trackingCalendarChanged');
