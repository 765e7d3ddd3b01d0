export { type ConnectOptions, type Database, connectDatabase } from './database/connect.js';
export { assertDurableWrites, isLocalStore } from './database/durable-writes.js';
export { canonicalJson, contentHash } from './database/canonical.js';
export { inGroups } from './database/in-groups.js';
export { type Page, type PageRequest, pageOfRows } from './database/page.js';
export { COUNTY, type Scope } from './database/scope.js';
export { StoreError, type StoreErrorCode } from './database/store-error.js';
export { FieldCipher, type FieldKeys, type FieldPlace, isSealed, sealKeyId } from './fields/field-cipher.js';
export { CLOSED_COLLECTIONS, type ReencryptProgress, Reencryption } from './fields/reencryption.js';
export { SealedFields } from './fields/sealed-fields.js';
export {
  type FoundStuck,
  type StuckFilter,
  type StuckLook,
  StuckRepository,
  type StuckRow,
  type StuckSort,
} from './stuck/repository.js';
export { type DutyNotes, DutyRepository } from './duties/repository.js';
export type { DutyMark } from './duties/schema.js';
export { isPerson } from './records/public-view.js';
export { type SpotCheck, SpotCheckRepository } from './duties/spot-check.repository.js';
export { PublicAgainRepository, type PublicAgain } from './records/public-again.repository.js';
export type { StuckRetry } from './stuck/schema.js';
export {
  type BulkAct,
  type BulkCounts,
  type BulkItem,
  BulkRepository,
  type ItemOutcome,
  type PlannedItem,
} from './stuck/bulk.repository.js';
export type { BulkPerson } from './stuck/bulk.schema.js';
export { type Repositories, createRepositories } from './repositories.js';
export {
  CaseRepository,
  type Commit,
  type StoredCase,
  caseInScope,
  withDerived,
} from './cases/repository.js';
export type { FactInStore } from './cases/fact-in-store.js';
export type { TargetLooks } from './cases/target-looks.js';
export type { CaseFilter, PublicationFilter } from './cases/case-filters.js';
export { type CaseOrigin, type StoredEvent, factHash, minuteBucket } from './cases/mapper.js';
export type { Derived } from './cases/schema.js';
export {
  ApplicationRepository,
  type Application,
  type ApplicationSort,
  type NewApplication,
  type SaveResult,
} from './applications/repository.js';
export type { DraftContent, DraftFile, Submission, WindowDraft } from './applications/schema.js';
export {
  type CommitmentContext,
  CommitmentRepository,
  type StoredCommitment,
} from './commitments/repository.js';
export type { StoredTrackingFact } from './commitments/schema.js';
export {
  CommitmentTrackingRepository,
  type StoredTracking,
  type UntrackedCommitment,
} from './commitments/tracking.repository.js';
export { MarketEntityRepository, type StoredMarketEntity } from './market-entities/repository.js';
export type { RecordFilter } from './records/record-filters.js';
export { RecordRepository, type TakeResult } from './records/repository.js';
export {
  type PenaltyRecord,
  type PenaltyToTake,
  type RowSource,
  type TakeContext,
  recordIdOf,
} from './records/mapper.js';
export { type PublicRecord, withoutPersonalData } from './records/public-view.js';
export type { RecordSource } from './records/schema.js';
export type { RecordInStore } from './records/wrong-copies.js';
export { type HeldRow, HeldRowRepository, type HoldResult, type RowToHold } from './held-rows/repository.js';
export type { HeldReason, HeldRowAct } from './held-rows/schema.js';
export { createPenaltyStore } from './records/penalty-store.js';
export {
  type ImportCounts,
  type ImportEnd,
  type NewImport,
  type StoredImport,
  ImportRepository,
  isWorkedOn,
  isWorking,
} from './imports/repository.js';
export { type ImportRow, ImportRowRepository } from './imports/row.repository.js';
export { ImportProfileRepository, type SavedProfile } from './imports/profile.repository.js';
export { IMPORT_STATES, type ImportState } from './imports/schema.js';
export { type CaseRecipient, CaseRecipients, type RecipientMemory } from './recipients/case-recipients.js';
export { type AccountRecipient, workersOf } from './recipients/department-people.js';
export {
  promisorsOf,
  registrationRecipients,
  trackingRecipients,
  urgeAddressees,
  urgeRecipients,
} from './recipients/rung-recipients.js';
export { GatheredNotices, type HeldNotice } from './notices/gathered.repository.js';
export { NoticeRepository } from './notices/repository.js';
export type { NewNotice, Notice, NoticesInHand, SendOutcome, UndeliveredNotice } from './notices/notice.js';
export { isSettled, isWithOthers, maySend, SENDER_LEASE_MS } from './notices/mail-rules.js';
export { type OneTimeLink, OneTimeRepository, type ShortCode } from './one-time/repository.js';
export { nextUrgeNumber } from './urge-letters/next-urge-number.js';
export { type StoredUrge, type UrgeFilter, UrgeLetterRepository } from './urge-letters/repository.js';
export {
  type RegistrationFilter,
  RegistrationRepository,
  type RegistrationSort,
  type StoredRegistration,
} from './registrations/repository.js';
export {
  REGISTRATION_STANDINGS,
  type RegistrationProof,
  type RegistrationStanding,
} from './registrations/schema.js';
export type { OneTimePurpose } from './one-time/schema.js';
export type { PeopleFilter, PeopleSort } from './people/people-filters.js';
export { actorToday } from './people/actor-today.js';
export { type NewPerson, type Person, actorOf, standingOf } from './people/person.js';
export { PersonRepository } from './people/repository.js';
export { type PasswordCost, hashPassword, verifyPassword } from './people/password-hash.js';
export { departmentOfAuthority, otherAuthority } from './departments/authority.js';
export { type Department, DepartmentRepository } from './departments/repository.js';
export { type Session, type SessionLimits, SessionRepository } from './sessions/session.repository.js';
export { type ApiToken, ApiTokenRepository } from './sessions/api-token.repository.js';
export { type Challenge, ChallengeRepository } from './sessions/challenge.repository.js';
export type { TokenAccess } from './sessions/schema.js';
export { type SecondFactor, SecondFactorRepository } from './second-factor/repository.js';
export { AttemptRepository } from './sessions/attempt.repository.js';
export {
  type Correction,
  type CorrectionClosing,
  type CorrectionFilter,
  CorrectionRepository,
  type CorrectionSort,
} from './corrections/repository.js';
export {
  type Disclosure,
  DisclosureRepository,
  type DisclosureSort,
  disclosureHash,
} from './disclosures/repository.js';
export { FigureRepository } from './figures/repository.js';
export {
  FileRepository,
  type NewFile,
  type StoredFile,
  fileOwner,
  registrationFileOwner,
} from './files/repository.js';
export { type PartialUpload, UploadRepository } from './uploads/repository.js';
export {
  type AuditFilter,
  AuditRepository,
  DISCLOSED,
  type Chained,
  FACT,
  type Stray,
  recordFactEntryId,
} from './audit/repository.js';
export { recordFactEntry } from './audit/record-fact-entry.js';
export { type AuditLink, chainEntries, isGenuine, linkHash } from './audit/chain.js';
export type { Chaining } from './audit/chain-writer.js';
export {
  AUDIT_FAULTS,
  type AuditFault,
  type AuditFaultKind,
  DayVerifier,
  type Mark,
} from './audit/day-verifier.js';
export { type DaySeal, type SealKeys, type SealSigner, runningText, sealText } from './audit/seal.js';
export { SealRepository } from './audit/seal.repository.js';
export type { AuditEntry, AuditLinkDoc } from './audit/schema.js';
export { CounterRepository } from './counters/repository.js';
export { ActionKeyRepository, type KeyState } from './action-keys/repository.js';
export {
  type BoundIdentity,
  type Identity,
  type IdentityFlow,
  IdentityRepository,
} from './identities/repository.js';
export {
  AuthorisationRepository,
  type NewAuthorisation,
  type StoredAuthorisation,
} from './authorisations/repository.js';
export { LeaseRepository } from './leases/repository.js';
export { HolidayRepository, type LoadedHolidays } from './holidays/repository.js';
export { type ConfirmedCode, ConfirmedCodeRepository } from './confirmed-codes/repository.js';
export type { CodeStep } from './confirmed-codes/schema.js';
export { AbsenceRepository, type NewAbsence, type StoredAbsence } from './absences/repository.js';
export { type Recusal, RecusalRepository } from './recusals/repository.js';
export type { RecusalStep } from './recusals/schema.js';
export { type HoldFilter, HoldRepository, type NewHold, type StoredHold } from './holds/repository.js';
export { type DueItem, judgedItems } from './retention/due.js';
export { DeletionParts } from './retention/parts.js';
export { type DeletionRun, DeletionRunRepository } from './retention/run.repository.js';
export { RetentionSubjects } from './retention/subjects.js';
export {
  type DeletionItem,
  type DeletionPart,
  type DeletionStatement,
  type KeptItem,
  type KeptReason,
  PART_KINDS,
  signStatement,
  statementEntryId,
  statementHash,
  statementText,
} from './retention/statement.js';
export { proposeDeletion } from './retention/propose.js';
