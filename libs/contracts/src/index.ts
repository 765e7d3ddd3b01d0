export {
  ACTION_BODIES,
  type ActionBody,
  NOTIFYING_ACTIONS,
  type NotifyingAction,
  actionNameSchema,
  idempotencyKeySchema,
  notifyingActionSchema,
} from './actions/action-payloads.js';
export {
  MOST_PROOFS,
  MOST_PART_BYTES,
  MOST_PROOF_BYTES,
  APPLICATION_SORTS,
  APPLICATION_STATES,
  type ApplicationPatch,
  type CompleteApplication,
  type TestClock,
  applicationExportQuerySchema,
  applicationListQuerySchema,
  completeApplicationSchema,
  createApplicationSchema,
  type BeginUpload,
  beginUploadSchema,
  beginWindowUploadSchema,
  partQuerySchema,
  patchApplicationSchema,
  submitApplicationSchema,
  testClockSchema,
  uploadQuerySchema,
} from './applications/application.js';
export {
  type FactCheckLine,
  auditDaysSchema,
  auditLinkSchema,
  auditLinkDocSchema,
  auditStraysSchema,
} from './audit/audit-answers.js';
export {
  AUDIT_SORTS,
  type AuditQuery,
  auditDaySchema,
  auditExportQuerySchema,
  auditDayExportQuerySchema,
  auditFactsQuerySchema,
  auditPageSchema,
  auditQuerySchema,
} from './audit/audit.js';
export {
  applicationSchema,
  fileSchema,
  receiptSchema,
  uploadPlaceSchema,
} from './applications/application-answers.js';
export {
  MARKET_ENTITY_SORTS,
  type MarketEntityListQuery,
  marketEntityExportQuerySchema,
  marketEntityImportQuerySchema,
  marketEntityListQuerySchema,
  marketEntitySchema,
} from './market-entities/market-entity.js';
export { listImportResultSchema } from './values/list-import.js';
export {
  type WindowCodeView,
  type WindowOpening,
  type WindowPatch,
  askWindowCodeSchema,
  openWindowSchema,
  patchWindowSchema,
  submitWindowSchema,
  windowApplicationSchema,
  windowCodeSchema,
  windowListQuerySchema,
  windowExportQuerySchema,
} from './applications/window.js';
export {
  actionResultSchema,
  actionSchema,
  caseSchema,
  deadlineEffectSchema,
  oneCaseSchema,
  storedEventSchema,
  timelineEntrySchema,
} from './cases/case-answers.js';
export { answerDraftSchema, keepAnswerDraftSchema } from './cases/answer-draft.js';
export { caseExplanationSchema } from './cases/explanation-answers.js';
export * from './cases/notice-answers.js';
export {
  NOTICE_SORTS,
  noticeExportQuerySchema,
  noticeListQuerySchema,
  oneNoticeSchema,
  recordServiceSchema,
  statutoryNoticeSchema,
} from './cases/notices.js';
export {
  INBOX_SORTS,
  CASE_SORTS,
  type CaseListQuery,
  actionIdSchema,
  caseExportQuerySchema,
  caseListQuerySchema,
  caseNoSchema,
  inboxExportQuerySchema,
  inboxQuerySchema,
  noticeIdSchema,
} from './cases/case-queries.js';
export {
  PUBLICATION_SORTS,
  publicationExportQuerySchema,
  publicationListQuerySchema,
  publicationSchema,
} from './cases/publications.js';
export {
  ABSENCE_SORTS,
  type AbsenceAnswer,
  absenceQuerySchema,
  absenceExportQuerySchema,
  absenceSchema,
  changeAbsenceSchema,
  enterAbsenceSchema,
} from './people/absence.js';
export { actorSchema, caseEventSchema } from './cases/event-envelope.js';
export { holidayTableSchema, loadedNoticeSchema } from './holidays/holiday-answers.js';
export { holidayNoticeSchema, loadHolidaysQuerySchema } from './holidays/holiday-notice.js';
export * from './health/health-answers.js';
export {
  colleagueSchema,
  departmentSchema,
  personSchema,
  sessionSchema,
  tokenSchema,
  begunSessionSchema,
} from './people/people-answers.js';
export {
  changePasswordSchema,
  createTokenSchema,
  newPasswordSchema,
  peopleQuerySchema,
  DEPARTMENT_SORTS,
  DEPARTMENT_KINDS,
  departmentQuerySchema,
  departmentExportQuerySchema,
  signInSchema,
} from './people/session.js';
export {
  changeEmailSchema,
  confirmEmailSchema,
  openAccountSchema,
  openedAccountSchema,
  recoverySchema,
  secretSchema,
  takenSchema,
} from './people/account.js';
export {
  type Invitation,
  type StaffQuery,
  accessReviewQuerySchema,
  emailSchema,
  inviteSchema,
  leaveSchema,
  movePersonSchema,
  staffImportQuerySchema,
  STAFF_SORTS,
  staffExportQuerySchema,
  staffQuerySchema,
} from './people/staff.js';
export {
  AUTHORISATION_SORTS,
  AUTHORISATION_STATES,
  type NewAuthorisationBody,
  AGENT_ACT_SORTS,
  agentActQuerySchema,
  agentActSchema,
  authorisationListQuerySchema,
  authorisationExportQuerySchema,
  agentActExportQuerySchema,
  authorisationSchema,
  giveAuthorisationSchema,
  takeBackSchema,
} from './people/authorisations.js';
export {
  CORRECTION_SORTS,
  type AskedCorrection,
  type CorrectionAnswer,
  type CorrectionDecision,
  type CorrectionTaskAnswer,
  type HeldDataAnswer,
  askCorrectionSchema,
  correctionExportQuerySchema,
  correctionQuerySchema,
  correctionSchema,
  correctionTaskSchema,
  decideCorrectionSchema,
  heldDataSchema,
  languageSchema,
  ownCorrectionQuerySchema,
  ownCorrectionExportQuerySchema,
} from './people/correction.js';
export {
  movedPersonSchema,
  reviewedPersonSchema,
  staffImportResultSchema,
  oneStaffMemberSchema,
  staffMemberSchema,
} from './people/staff-answers.js';
export {
  RECUSAL_SORTS,
  type RecusalAnswer,
  type RecusedAnswer,
  endRecusalSchema,
  ownRecusalQuerySchema,
  ownRecusalExportQuerySchema,
  recusalExportQuerySchema,
  recusalQuerySchema,
  recusalSchema,
  recuseSchema,
  recusedSchema,
} from './people/recusal.js';
export {
  REGISTRATION_SORTS,
  type RegistrationBegin,
  beginRegistrationSchema,
  confirmRegistrationSchema,
  decideRegistrationSchema,
  registrationTaskExportQuerySchema,
  registrationTaskQuerySchema,
  submitRegistrationSchema,
} from './registration/registration.js';
export {
  begunRegistrationSchema,
  decidedRegistrationSchema,
  ownRegistrationSchema,
  registrationTaskSchema,
} from './registration/registration-answers.js';
export { ERROR_CODES, type ErrorCode, isErrorCode } from './problem/error-codes.js';
export type { Bilingual, ErrorEntry } from './problem/error-entry.js';
export { type Problem, problemSchema } from './problem/problem.js';
export * from './commitments/index.js';
export * from './records/index.js';
export {
  policyPublicationSchema,
  policyStepSchema,
  signedPublicationSchema,
  signedStepSchema,
} from './policy/policy-steps.js';
export * from './privacy/index.js';
export * from './cases/reminders.js';
export * from './cases/oversight.js';
export * from './cases/urge-letters.js';
export { dayProofSchema, daySchema } from './values/legal-dates.js';
export { civilDateSchema, instantSchema } from './values/dates.js';
export { cursorSchema, flagSchema, limitSchema } from './values/flags.js';
export { EXPORT_FORMATS, type ExportFormat, listSchema, pageQuerySchema, pageSchema } from './values/page.js';
export { idSchema, line, nameLine, prose } from './values/text.js';
export {
  bindIdentitySchema,
  boundIdentitySchema,
  heldInvitationSchema,
  identityOpeningSchema,
  identityRedirectSchema,
  identityReturnSchema,
  identityServiceSchema,
} from './people/identity.js';
export {
  accessSchema,
  answerChallengeSchema,
  challengeSchema,
  codeSchema,
  factorSchema,
  proposeFactorSchema,
  proposedFactorSchema,
  reasonSchema,
  recoveryCodesSchema,
  removeFactorSchema,
  signInTermsSchema,
} from './people/second-factor.js';
export { DEEPEST_JSON, isDeeperThan } from './values/depth.js';
export { jsonTokens } from './values/json-tokens.js';
export { repeatedKey } from './values/repeated-key.js';
export { type InChinese, type Wordings, chineseBy } from './wordings/chinese-by.js';
export { CONTRACT_WORDINGS } from './wordings/contract-wordings.js';
export { fieldName } from './wordings/field-names.js';
export { mistakeInChinese } from './wordings/mistake-in-chinese.js';
export * from './stuck/stuck.js';
export * from './duties/duty.js';
export * from './duties/spot-check.js';
export * from './stuck/bulk.js';
