export { repairCase } from './repair-case/repair-case.workflow.js';
export {
  type ActRequest,
  type ActResult,
  type RecordClassNews,
  type RefusalDetail,
  type SubmitResult,
  actionUpdates,
  calendarChangedSignal,
  caseStateQuery,
  recordClassifiedSignal,
  recordEndedSignal,
  submitUpdate,
} from './repair-case/repair-case.messages.js';
export {
  type RepairCaseInput,
  type RepairCaseOutcome,
  repairWorkflowId,
} from './repair-case/repair-case.input.js';
export type {
  ApplicationFile,
  CommitStepInput,
  CommitStepResult,
  EndPublicationInput,
  OpenCaseInput,
  OpenCaseResult,
  RepairApplication,
  RepairCaseActivities,
  TargetReport,
} from './repair-case/repair-case.activities.js';
export type { WorkingTimeActivities, WorkingTimeInput } from './durable/quiet-hours.js';
export { openingVisibility } from './durable/visibility.js';
export { registration } from './registration/registration.workflow.js';
export {
  type RegistrationAnswer,
  beginRegistrationUpdate,
  decideRegistrationUpdate,
  registrationCalendarSignal,
} from './registration/registration.messages.js';
export {
  type RegistrationInput,
  type RegistrationOutcome,
  registrationWorkflowId,
} from './registration/registration.input.js';
export type {
  CommitRegistrationInput,
  CommitRegistrationResult,
  RegistrationActivities,
} from './registration/registration.activities.js';
export { commitmentTracking } from './commitment/commitment-tracking.workflow.js';
export {
  type FulfilmentNews,
  type TrackingAnswer,
  type TrackingRequest,
  fulfilmentToldSignal,
  trackingCalendarSignal,
  trackingUpdates,
} from './commitment/commitment-tracking.messages.js';
export {
  type TrackingInput,
  type TrackingOutcome,
  trackingWorkflowId,
} from './commitment/commitment-tracking.input.js';
export type {
  CommitTrackingInput,
  CommitTrackingResult,
  TrackingActivities,
} from './commitment/commitment-tracking.activities.js';
export { urgeLetter } from './urge-letter/urge-letter.workflow.js';
export {
  type UrgeAnswer,
  issueUrgeUpdate,
  urgeCalendarSignal,
  urgeUpdates,
  urgedCaseEndedSignal,
} from './urge-letter/urge-letter.messages.js';
export { type UrgeInput, type UrgeOutcome, urgeWorkflowId } from './urge-letter/urge-letter.input.js';
export type {
  CommitUrgeInput,
  CommitUrgeResult,
  UrgeActivities,
} from './urge-letter/urge-letter.activities.js';
export type { DutyActivities } from './duties/duties.activities.js';
export {
  archiveClosedCases,
  carryOutDeletion,
  drawSpotCheck,
  expireRecords,
  noticeSweep,
  probeEndedPublications,
  proposeDeletions,
  trackCommitments,
} from './duties/duties.workflow.js';
export { bulkAct } from './bulk-act/bulk-act.workflow.js';
export { stopBulkSignal } from './bulk-act/bulk-act.messages.js';
export { type BulkInput, type BulkOutcome, bulkWorkflowId } from './bulk-act/bulk-act.input.js';
export type { BulkActivities, BulkPlace, BulkStop } from './bulk-act/bulk-act.activities.js';
