export {
  ACTION_BODIES,
  type ActionBody,
  actionNameSchema,
  idempotencyKeySchema,
} from './actions/action-payloads.js';
export {
  type ApplicationPatch,
  type CompleteApplication,
  type TestClock,
  completeApplicationSchema,
  createApplicationSchema,
  patchApplicationSchema,
  submitApplicationSchema,
  testClockSchema,
} from './applications/application.js';
export { type AuditQuery, auditDaySchema, auditPageSchema, auditQuerySchema } from './audit/audit.js';
export {
  CASE_SORTS,
  type CaseListQuery,
  actionIdSchema,
  caseListQuerySchema,
  caseNoSchema,
  inboxQuerySchema,
  noticeIdSchema,
} from './cases/case-queries.js';
export { actorSchema, caseEventSchema } from './cases/event-envelope.js';
export { holidayNoticeSchema, loadHolidaysQuerySchema } from './holidays/holiday-notice.js';
export { createTokenSchema, peopleQuerySchema, signInSchema } from './people/session.js';
export { ERROR_CODES, type ErrorCode, isErrorCode } from './problem/error-codes.js';
export type { Bilingual, ErrorEntry } from './problem/error-entry.js';
export { type Problem, problemSchema } from './problem/problem.js';
export {
  completeHeldRowSchema,
  eligibilityQuerySchema,
  eligibilityRecordSchema,
  heldRowListQuerySchema,
  importQuerySchema,
  publicSearchQuerySchema,
  recordListQuerySchema,
} from './records/record.js';
export {
  determineClassSchema,
  determineFieldSchema,
  evidenceObligationsSchema,
  reopenObligationsSchema,
  unclassifiedQuerySchema,
  verifyObligationsSchema,
  waiveObligationsSchema,
} from './records/record-acts.js';
export { civilDateSchema, instantSchema } from './values/dates.js';
export { cursorSchema, flagSchema, limitSchema } from './values/flags.js';
export { idSchema, line, prose } from './values/text.js';
