export {
  CAUSE_TABLE,
  type CauseRule,
  STUCK_CAUSES,
  STUCK_TURNS,
  STUCK_TURN_WORDS,
  type StuckCause,
  type StuckTurn,
  gravityOf,
} from './cause.js';
export {
  type EngineFacts,
  type FailingProgram,
  type FailingStep,
  type Failure,
  causeOfProgram,
  causeOfStep,
} from './failure.js';
export { type FoundCause, type QueueFacts, causeOfQueue, causesInEngine } from './found.js';
export { type CaseFacts, causesOfCase } from './causes-of-case.js';
export { causesOfRegistration, causesOfTracking } from './causes-of-others.js';
export { realInstant } from './late-timer.js';
export { aboutWords } from './about-words.js';
export { STUCK_LIMITS } from './limits.js';
export type { OpenNotice } from './mail-cause.js';
export {
  RETRY_WAYS,
  RETRY_WAY_WORDS,
  type Retriable,
  type RetryWay,
  isRetriable,
  retryWay,
} from './retry.js';
export { RETRY_STATES, RETRY_STATE_WORDS, type RetryState } from './retry-state.js';
export { STUCK_MATTERS, STUCK_MATTER_WORDS, type StuckMatter } from './matter.js';
export { WAIT_KINDS, WAIT_WORDS, type Wait, type WaitKind, waitsOf } from './waits.js';
export { type CourseLine, type Happening, courseOf } from './course.js';
export { ENGINE_EVENTS, ENGINE_EVENT_WORDS, type EngineEvent } from './engine-event.js';
export {
  type AskedItem,
  BULK_ACTIONS,
  BULK_ACTION_WORDS,
  BULK_ITEM_STATES,
  BULK_ITEM_WORDS,
  BULK_MOST,
  BULK_PERMISSIONS,
  BULK_REASONS,
  BULK_REASON_WORDS,
  BULK_STATUSES,
  BULK_STATUS_WORDS,
  BULK_TURN_MS,
  type BulkAction,
  type BulkItemState,
  type BulkOrder,
  type BulkReason,
  type BulkStatus,
  ELIGIBLE,
  type BulkEligibility,
  bulkOutcome,
  isFollowed,
  mayInBulk,
  notEligible,
  retryEligibility,
} from './bulk.js';
export { type StuckCase, reassignEligibility, urgeEligibility } from './bulk-cases.js';
