export {
  TRACKING_REFUSALS,
  type TrackingAct,
  type TrackingPayloads,
  actOnTracking,
  allowedTrackingActions,
} from './act-on-tracking.js';
export { type RepublicationOrder, republicationOrder } from './consequence.js';
export { firstFollowUp } from './follow-up.js';
export { recountTracking, trackingDeadline } from './tracking-deadline.js';
export {
  type Consequence,
  type Determination,
  type FactOf,
  type PursuitMeasure,
  REPUBLICATION_BARS,
  type RepublicationBar,
  type TrackingFact,
  type TrackingFactType,
  type TrackingHappening,
} from './tracking-fact.js';
export type { TrackingRules } from './tracking-rules.js';
export { type TrackingState, type TrackingSubject, beginTracking, foldTracking } from './tracking-state.js';
export {
  TRACKING_ACTIONS,
  TRACKING_STATUSES,
  TRACKING_TABLE,
  type TrackingAction,
  type TrackingStatus,
  isTrackingOver,
  trackingStep,
} from './tracking-table.js';
export {
  type TrackingTimer,
  nextTrackingTimer,
  onTrackingTimer,
  termEnd,
  trackingTimerCause,
} from './tracking-timers.js';
export {
  REPUBLICATION_BAR_WORDS,
  TRACKING_ACTION_WORDS,
  TRACKING_FACT_WORDS,
  TRACKING_STATUS_WORDS,
} from './tracking-words.js';
