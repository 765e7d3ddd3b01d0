export { type Result, err, ok } from './result.js';
export { shortened } from './shortened.js';
export {
  type CivilDate,
  FIRST_YEAR,
  LAST_YEAR,
  OutsideCalendar,
  addDays,
  daysBetween,
  civilDate,
  dayOfWeek,
  fromDayNumber,
  parseCivilDate,
  toDayNumber,
} from './time/civil-date.js';
export { type CaseClock, REAL_DAY_MS, legalNow, realClock, realMsUntil } from './time/case-clock.js';
export { monthsUntil } from './time/months.js';
export { shanghaiDate, shanghaiInstant, shanghaiMinute } from './time/shanghai.js';
export * from './absence/index.js';
export * from './commitment/index.js';
export * from './market-entity/index.js';
export * from './permissions/index.js';
export * from './registration/index.js';
export * from './rows/index.js';
export * from './urge/index.js';
export * from './stuck/index.js';
export * from './duties/index.js';
export * from './oversight/index.js';
export * from './platform-health/index.js';
export * from './passwords/index.js';
export { OBLIGATION_STATE_WORDS, OBLIGATION_WORDS } from './eligibility/obligation-words.js';
export { FAULT_WORDINGS } from './fault-wordings.js';
export { TRAIL_OUTCOME_WORDS, TRAIL_WORDS, trailWords } from './trail-words.js';
export { type Words, words, wordsIn } from './words.js';
export { BUSINESS_KINDS, businessKind } from './uscc/holder-kind.js';
export { RECORD_FACT_WORDS, VOID_REASON_WORDS } from './dossier/record-fact-words.js';
export { actOnCase } from './case/act.js';
export { type CaseParties, allowedActions, hasRelation, maySee, owningUnit } from './case/access.js';
export { barToApproval, isReady } from './case/readiness.js';
export {
  ACTION_NAMES,
  type ActionName,
  type ActionPayloads,
  type CaseAction,
  type Finding,
  type Reason,
  type SupplementItem,
  type LawOfApproval,
  type UnclosedDuties,
} from './case/action.js';
export { lawOfApproval } from './case/law-of-approval.js';
export type {
  CasePolicy,
  CaseState,
  CaseSubject,
  ChecklistEntry,
  Proposal,
  TargetState,
} from './case/case-state.js';
export { PENALTY_CLASSES, type PenaltyClass } from './case/penalty-class.js';
export { checklistFor } from './case/checklist.js';
export {
  CASE_STATUSES,
  CASE_TABLE,
  type CaseStatus,
  type Next,
  type Relation,
  STEPS,
  type Step,
  isFinal,
} from './case/case-table.js';
export {
  type PendingRung,
  RUNG_IDS,
  type RungId,
  type RungTimer,
  type RunningDeadline,
  type Suspension,
  armRungs,
  isEscalation,
  rungTimer,
} from './deadlines/deadline-state.js';
export {
  MATTERS_OF_WAITS,
  MATTER_OF_WAIT_WORDS,
  type MatterOfWait,
  RUNG_TOLD,
  RUNG_TOLD_WORDS,
  RUNG_WORDS,
  type RungTold,
  toldBy,
} from './deadlines/told-by-rung.js';
export {
  type ForeseenRung,
  type LawOfWaits,
  type OpenWait,
  foreseenRungs,
} from './deadlines/foreseen-rungs.js';
export { RUNG_RECIPIENTS, type RungRecipient, type RungRule } from './deadlines/rung-rule.js';
export { type Ladder, runningDeadline } from './deadlines/armed-deadline.js';
export {
  type WorkingHoursRule,
  type WorkingPeriod,
  type WorkingTime,
  missesWorkingTime,
  workingTimeFrom,
} from './deadlines/working-hours.js';
export { CASE_EVENT_TYPES, type CaseEvent, type CaseEventType, type CaseFact } from './case/event.js';
export {
  ACTION_WORDS,
  CLASS_WORDS,
  EVENT_WORDS,
  NOTICE_WORDS,
  RELATION_WORDS,
  STATUS_WORDS,
  TARGET_STATE_WORDS,
} from './case/case-words.js';
export {
  SERVICE_METHODS,
  SERVICE_METHOD_WORDS,
  type Service,
  type ServiceMethod,
  checkService,
} from './case/service.js';
export { REMEDY_WORDS } from './case/remedy-words.js';
export {
  isTargetSilence,
  targetFaultWords,
  targetProofWords,
  targetSilence,
  targetWords,
} from './case/target-words.js';
export { emptyCase, foldCase } from './case/fold.js';
export { foresee } from './case/foreseen.js';
export * from './notices/index.js';
export { type Outcome, REFUSAL_CODES, type Refusal, type RefusalCode } from './case/refusal.js';
export { caseDeadline, recountDeadline, stepDeadline } from './case/step-deadline.js';
export { NEXT_WORDS, STATIONS, STATION_WORDS, type Station, stationOf } from './case/way.js';
export { type CaseTimer, nextTimer, onTimer, stepEnd, timerCause } from './case/timers.js';
export { END_REASON_WORDS, PUBLICATION_WORDS } from './record/record-words.js';
export type { PublicationTerm } from './record/publication-term.js';
export {
  NEW_PUBLICATION,
  type PublicationState,
  type RecordCommand,
  type RecordPublication,
  type RecordRefusal,
  commandRecord,
  isPublic,
} from './record/record.js';
export { type RepublicationRule, type RepublicationTerm, republicationOf } from './record/republication.js';
export { CSV_BEGIN, csvLine, withoutGuard } from './export/csv.js';
export { type CaseFigure, caseFigure } from './statistics/case-figure.js';
export {
  APPLICANT_UNIT,
  CAUSE_KINDS,
  type CaseCourse,
  type CauseKind,
  type CourseCause,
  type Stay,
  caseCourse,
} from './statistics/case-course.js';
export {
  FEWEST_TOLD,
  type PublicStatistics,
  type PublishedCount,
  type StatisticsRow,
  type Told,
  publicStatistics,
} from './statistics/public-statistics.js';
export type { DayKind, WorkingDayTable } from './deadlines/working-day-table.js';
export type { DayProof } from './deadlines/day-proof.js';
export { type RemainingTime, remainingTime } from './case/remaining-time.js';
export { addWorkingDays, workingDaysBetween } from './deadlines/working-days.js';
export { type PeriodLength, addPeriod } from './deadlines/periods.js';
export { MOST_MONTHS, MOST_TERM_YEARS, MOST_WORKING_DAYS } from './deadlines/longest-counts.js';
export {
  COMPUTED_ANSWERS,
  type ComputedAnswer,
  type CaseRules,
  type Owner,
  type StepRule,
  type VerificationCondition,
} from './deadlines/case-rules.js';
export type { RuleSource, Trust } from './deadlines/rule-source.js';
export { type DeadlineEffect, deadlineEffects } from './case/deadline-effects.js';
export { type LegalDeadline, type Rung, stepDeadlineRule } from './deadlines/legal-deadline.js';
export {
  type PartialPenalty,
  PENALTY_KINDS,
  type Penalty,
  type PenaltyField,
  type PenaltyKind,
  SUBJECT_KINDS,
  type SubjectKind,
} from './penalty/penalty.js';
export { PENALTY_FIELDS, type PenaltyFieldSpec, penaltyField } from './penalty/penalty-fields.js';
export { PENALTY_FIELD_WORDS } from './penalty/penalty-field-words.js';
export { parseDateText } from './penalty/date-text.js';
export { normaliseDecisionNumber } from './penalty/decision-number.js';
export { parseAmountYuan, parseMoneyYuan } from './penalty/money-text.js';
export { isNoneCode, isNoneText } from './penalty/none-value.js';
export { type PenaltyDifference, comparePenalty } from './penalty/penalty-comparison.js';
export { type PenaltyIdentity, penaltyIdentity } from './penalty/penalty-identity.js';
export { PENALTY_KIND_WORDS, readPenaltyKinds } from './penalty/penalty-kind.js';
export { compactText, plainText, readableText } from './penalty/plain-text.js';
export {
  type EligibilityRecord,
  type Classification,
  DECIDED_CLASSES,
  MOST_YUAN,
  type PenaltyFacts,
  RECORD_KINDS,
  type RecordKind,
} from './eligibility/record.js';
export {
  OBLIGATION_KINDS,
  OBLIGATION_STATES,
  type Obligation,
  type ObligationKind,
  unclosedObligations,
} from './eligibility/obligations.js';
export type { ClassRule, RegimePack, TermRule, Validity } from './eligibility/regime-pack.js';
export { isInForce } from './eligibility/regime-pack.js';
export type { UndecidedReason } from './eligibility/classify.js';
export {
  type ClassAlternative,
  type Eligibility,
  type EligibilityProof,
  UNMET_CONDITIONS,
  type UnmetCode,
  type UnmetCondition,
} from './eligibility/eligibility.js';
export { assessEligibility } from './eligibility/assess-eligibility.js';
export { givenPublication } from './eligibility/ended-record.js';
export { UNMET_TEXTS } from './eligibility/unmet-texts.js';
export { RECORD_KIND_WORDS, reasonWords } from './eligibility/eligibility-words.js';
export { type UsccCheck, checkUscc, completeUscc } from './uscc/check-uscc.js';
export { hasFormOfUscc } from './uscc/form-of-uscc.js';
export { normaliseUscc } from './uscc/normalise-uscc.js';
export { registrationAuthority, subjectKindOf } from './uscc/registration-authority.js';
export { USCC_REASONS, USCC_WARNINGS } from './uscc/uscc-reason.js';
export {
  DAY_REASON_WORDS,
  type ProofLanguage,
  explainDeadline,
  explainProof,
} from './deadlines/explain-proof.js';
export { type CountingRule, articlesOf, citedProof, rulesOfProof } from './deadlines/counting-rules.js';
export { explainEligibility } from './eligibility/explain-eligibility.js';
export {
  type TitleOf,
  aboutProofRow,
  explainProofRow,
  idAsTitle,
  reckoning,
  resultWords,
} from './eligibility/explain-proof-row.js';
export { lastPossibleEnd, openReasons } from './eligibility/open-answer.js';
export { type FieldAlternative, otherFields } from './eligibility/other-fields.js';
export * from './dossier/index.js';
export {
  type CaseExplanation,
  type PartyClock,
  explainCase,
  legalDaysUntil,
} from './explanation/explain-case.js';
export { provenDays } from './explanation/proven-days.js';
export type { DeadlineOutcome, ExplainedDeadline } from './explanation/explained-deadline.js';
export { PARTIES, type Party } from './explanation/span.js';
export {
  CORRECTION_FIELDS,
  CORRECTION_FIELD_WORDS,
  CORRECTION_OFFICES,
  CORRECTION_RULE,
  CORRECTION_STANDINGS,
  CORRECTION_STANDING_WORDS,
  type CorrectionField,
  type CorrectionOffice,
  type CorrectionStanding,
  WAYS_TO_CHANGE,
  WAY_TO_CHANGE_WORDS,
  auditedValue,
  checkCorrection,
  correctionOffice,
  correctionsSeenBy,
  mayDecideCorrection,
  waysToChange,
} from './privacy/correction.js';
export { maskIdentityNumber, maskName, maskNumbers, maskNumbersIn, maskPhone } from './privacy/mask.js';
export {
  type PersonalNumberKind,
  hasPersonalNumber,
  replacePersonalNumbers,
} from './privacy/personal-numbers.js';
export * from './retention/index.js';
