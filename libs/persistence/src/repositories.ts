import { AbsenceRepository } from './absences/repository.js';
import { absenceSchema } from './absences/schema.js';
import { ActionKeyRepository } from './action-keys/repository.js';
import { actionKeySchema } from './action-keys/schema.js';
import { AnswerDraftRepository } from './applications/answer-drafts.repository.js';
import { ApplicationRepository } from './applications/repository.js';
import { applicationSchema } from './applications/schema.js';
import { AuditRepository } from './audit/repository.js';
import { ChainWriter } from './audit/chain-writer.js';
import { AuditInbox } from './audit/inbox.js';
import {
  auditHeadSchema,
  auditInboxSchema,
  auditLinkSchema,
  auditRefusedSchema,
  auditSealSchema,
} from './audit/schema.js';
import { SealRepository } from './audit/seal.repository.js';
import { AuthorisationRepository } from './authorisations/repository.js';
import { authorisationSchema } from './authorisations/schema.js';
import { CaseFigureRepository } from './case-figures/repository.js';
import { caseFigureSchema } from './case-figures/schema.js';
import { CaseRepository } from './cases/repository.js';
import { caseEventSchema, caseSchema } from './cases/schema.js';
import { TargetLooks } from './cases/target-looks.js';
import { CommitmentRepository } from './commitments/repository.js';
import { commitmentSchema } from './commitments/schema.js';
import { CommitmentTrackingRepository } from './commitments/tracking.repository.js';
import { ConfirmedCodeRepository } from './confirmed-codes/repository.js';
import { confirmedCodeSchema } from './confirmed-codes/schema.js';
import { CorrectionRepository } from './corrections/repository.js';
import { correctionSchema } from './corrections/schema.js';
import { CounterRepository } from './counters/repository.js';
import { counterSchema } from './counters/schema.js';
import type { Database } from './database/connect.js';
import { ensureIndexes, modelOf } from './database/document.js';
import { DepartmentRepository } from './departments/repository.js';
import { departmentSchema } from './departments/schema.js';
import { FieldCipher, type FieldKeys } from './fields/field-cipher.js';
import { Reencryption } from './fields/reencryption.js';
import { SealedFields } from './fields/sealed-fields.js';
import { DisclosureRepository } from './disclosures/repository.js';
import { disclosureSchema } from './disclosures/schema.js';
import { FigureRepository } from './figures/repository.js';
import { FileRepository } from './files/repository.js';
import { fileSchema } from './files/schema.js';
import { HeldRowRepository } from './held-rows/repository.js';
import { heldRowSchema } from './held-rows/schema.js';
import { HoldRepository } from './holds/repository.js';
import { holdSchema } from './holds/schema.js';
import { HolidayRepository } from './holidays/repository.js';
import { holidayNoticeSchema } from './holidays/schema.js';
import { IdentityRepository } from './identities/repository.js';
import { identityFlowSchema, identitySchema } from './identities/schema.js';
import { ImportProfileRepository } from './imports/profile.repository.js';
import { ImportRepository } from './imports/repository.js';
import { ImportRowRepository } from './imports/row.repository.js';
import { importProfileSchema, importRowSchema, importSchema } from './imports/schema.js';
import { LeaseRepository } from './leases/repository.js';
import { leaseSchema } from './leases/schema.js';
import { MarketEntityRepository } from './market-entities/repository.js';
import { marketEntitySchema } from './market-entities/schema.js';
import { GatheredNotices } from './notices/gathered.repository.js';
import { NoticeRepository } from './notices/repository.js';
import { noticeSchema } from './notices/schema.js';
import { OneTimeRepository } from './one-time/repository.js';
import { oneTimeSchema } from './one-time/schema.js';
import { PersonRepository } from './people/repository.js';
import { personSchema } from './people/schema.js';
import { RateRepository } from './rates/repository.js';
import { rateSchema } from './rates/schema.js';
import { ApplyingRepository } from './records/applying.repository.js';
import { PublicRecordRepository } from './records/public.repository.js';
import { RecordRepository } from './records/repository.js';
import { recordSchema } from './records/schema.js';
import { RecusalRepository } from './recusals/repository.js';
import { recusalSchema } from './recusals/schema.js';
import { NoticeNames } from './retention/notice-names.js';
import { DeletionParts } from './retention/parts.js';
import { DeletionRunRepository } from './retention/run.repository.js';
import { deletionRunSchema } from './retention/schema.js';
import { RetentionSubjects } from './retention/subjects.js';
import { SecondFactorRepository } from './second-factor/repository.js';
import { recoveryCodeSchema, secondFactorSchema } from './second-factor/schema.js';
import { RegistrationRepository } from './registrations/repository.js';
import { registrationSchema } from './registrations/schema.js';
import { ApiTokenRepository } from './sessions/api-token.repository.js';
import { AttemptRepository } from './sessions/attempt.repository.js';
import { ChallengeRepository } from './sessions/challenge.repository.js';
import { apiTokenSchema, attemptSchema, challengeSchema, sessionSchema } from './sessions/schema.js';
import { UrgeLetterRepository } from './urge-letters/repository.js';
import { urgeLetterSchema } from './urge-letters/schema.js';
import { StuckRepository } from './stuck/repository.js';
import { stuckLookSchema, stuckSchema } from './stuck/schema.js';
import { DutyRepository } from './duties/repository.js';
import { dutySchema } from './duties/schema.js';
import { PublicAgainRepository } from './records/public-again.repository.js';
import { publicAgainSchema } from './records/public-again.schema.js';
import { UploadRepository } from './uploads/repository.js';
import { uploadPartSchema, uploadSchema } from './uploads/schema.js';
import { SessionRepository } from './sessions/session.repository.js';
import { OpenStreamsRepository } from './streams/repository.js';
import { openStreamsSchema } from './streams/schema.js';

export interface Repositories {
  readonly cases: CaseRepository;
  readonly targetLooks: TargetLooks;
  readonly applications: ApplicationRepository;
  readonly answerDrafts: AnswerDraftRepository;
  readonly records: RecordRepository;
  readonly publicRecords: PublicRecordRepository;
  readonly applying: ApplyingRepository;
  readonly heldRows: HeldRowRepository;
  readonly commitments: CommitmentRepository;
  readonly commitmentTracking: CommitmentTrackingRepository;
  readonly marketEntities: MarketEntityRepository;
  readonly imports: ImportRepository;
  readonly importRows: ImportRowRepository;
  readonly importProfiles: ImportProfileRepository;
  readonly notices: NoticeRepository;
  readonly gatheredNotices: GatheredNotices;
  readonly people: PersonRepository;
  readonly authorisations: AuthorisationRepository;
  readonly departments: DepartmentRepository;
  readonly sessions: SessionRepository;
  readonly apiTokens: ApiTokenRepository;
  readonly attempts: AttemptRepository;
  readonly challenges: ChallengeRepository;
  readonly secondFactors: SecondFactorRepository;
  readonly oneTimeLinks: OneTimeRepository;
  readonly registrations: RegistrationRepository;
  readonly identities: IdentityRepository;
  readonly urgeLetters: UrgeLetterRepository;
  readonly files: FileRepository;
  readonly uploads: UploadRepository;
  readonly audit: AuditRepository;
  readonly auditSeals: SealRepository;
  readonly counters: CounterRepository;
  readonly actionKeys: ActionKeyRepository;
  readonly leases: LeaseRepository;
  readonly holidays: HolidayRepository;
  readonly confirmedCodes: ConfirmedCodeRepository;
  readonly disclosures: DisclosureRepository;
  readonly rates: RateRepository;
  readonly openStreams: OpenStreamsRepository;
  readonly recusals: RecusalRepository;
  readonly absences: AbsenceRepository;
  readonly holds: HoldRepository;
  readonly retentionSubjects: RetentionSubjects;
  readonly deletionParts: DeletionParts;
  readonly deletionRuns: DeletionRunRepository;
  readonly corrections: CorrectionRepository;
  readonly figures: FigureRepository;
  readonly caseFigures: CaseFigureRepository;
  readonly stuck: StuckRepository;
  readonly duties: DutyRepository;
  readonly publicAgain: PublicAgainRepository;
  readonly reencryption: Reencryption;
  /** Creates missing indexes; at every start, before anything else. */
  ensureIndexes(): Promise<void>;
}

/** @param keys what personal fields are closed with; the same for every process that uses the store */
export function createRepositories({ connection }: Database, keys: FieldKeys): Repositories {
  const cipher = new FieldCipher(keys);
  const sealed = (collection: string): SealedFields => new SealedFields(cipher, collection);
  const models = {
    cases: modelOf(connection, 'Case', caseSchema),
    caseEvents: modelOf(connection, 'CaseEvent', caseEventSchema),
    applications: modelOf(connection, 'Application', applicationSchema),
    records: modelOf(connection, 'Record', recordSchema),
    heldRows: modelOf(connection, 'HeldRow', heldRowSchema),
    commitments: modelOf(connection, 'Commitment', commitmentSchema),
    marketEntities: modelOf(connection, 'MarketEntity', marketEntitySchema),
    imports: modelOf(connection, 'Import', importSchema),
    importRows: modelOf(connection, 'ImportRow', importRowSchema),
    importProfiles: modelOf(connection, 'ImportProfile', importProfileSchema),
    notices: modelOf(connection, 'Notice', noticeSchema),
    people: modelOf(connection, 'Person', personSchema),
    authorisations: modelOf(connection, 'Authorisation', authorisationSchema),
    departments: modelOf(connection, 'Department', departmentSchema),
    sessions: modelOf(connection, 'Session', sessionSchema),
    apiTokens: modelOf(connection, 'ApiToken', apiTokenSchema),
    attempts: modelOf(connection, 'Attempt', attemptSchema),
    challenges: modelOf(connection, 'Challenge', challengeSchema),
    secondFactors: modelOf(connection, 'SecondFactor', secondFactorSchema),
    identities: modelOf(connection, 'Identity', identitySchema),
    identityFlows: modelOf(connection, 'IdentityFlow', identityFlowSchema),
    recoveryCodes: modelOf(connection, 'RecoveryCode', recoveryCodeSchema),
    oneTimeLinks: modelOf(connection, 'OneTimeLink', oneTimeSchema),
    urgeLetters: modelOf(connection, 'UrgeLetter', urgeLetterSchema),
    registrations: modelOf(connection, 'Registration', registrationSchema),
    files: modelOf(connection, 'File', fileSchema),
    uploads: modelOf(connection, 'Upload', uploadSchema),
    uploadParts: modelOf(connection, 'UploadPart', uploadPartSchema),
    auditInbox: modelOf(connection, 'AuditInbox', auditInboxSchema),
    auditRefused: modelOf(connection, 'AuditRefused', auditRefusedSchema),
    audit: modelOf(connection, 'AuditLink', auditLinkSchema),
    auditHeads: modelOf(connection, 'AuditHead', auditHeadSchema),
    auditSeals: modelOf(connection, 'AuditSeal', auditSealSchema),
    counters: modelOf(connection, 'Counter', counterSchema),
    actionKeys: modelOf(connection, 'ActionKey', actionKeySchema),
    caseFigures: modelOf(connection, 'CaseFigure', caseFigureSchema),
    leases: modelOf(connection, 'Lease', leaseSchema),
    confirmedCodes: modelOf(connection, 'ConfirmedCode', confirmedCodeSchema),
    holidays: modelOf(connection, 'HolidayNotice', holidayNoticeSchema),
    disclosures: modelOf(connection, 'Disclosure', disclosureSchema),
    rates: modelOf(connection, 'Rate', rateSchema),
    openStreams: modelOf(connection, 'OpenStreams', openStreamsSchema),
    recusals: modelOf(connection, 'Recusal', recusalSchema),
    absences: modelOf(connection, 'Absence', absenceSchema),
    holds: modelOf(connection, 'Hold', holdSchema),
    deletionRuns: modelOf(connection, 'DeletionRun', deletionRunSchema),
    stuck: modelOf(connection, 'Stuck', stuckSchema),
    stuckLooks: modelOf(connection, 'StuckLook', stuckLookSchema),
    publicAgain: modelOf(connection, 'PublicAgain', publicAgainSchema),
    duties: modelOf(connection, 'Duty', dutySchema),
    corrections: modelOf(connection, 'Correction', correctionSchema),
  };
  const people = new PersonRepository(models.people);
  const chain = new ChainWriter(models.audit, models.auditHeads);
  const files = new FileRepository(connection, models.files, sealed('files'), keys);
  const registrations = new RegistrationRepository(models.registrations, sealed('registrations'));
  const noticeNames = new NoticeNames(models.notices, cipher);
  const commitments = new CommitmentRepository(models.commitments, sealed('commitments'), cipher);
  const corrections = new CorrectionRepository(models.corrections, sealed('corrections'));
  return {
    cases: new CaseRepository(models.cases, models.caseEvents, {
      cases: sealed('cases'),
      events: sealed('caseEvents'),
    }),
    targetLooks: new TargetLooks(models.cases),
    answerDrafts: new AnswerDraftRepository(models.applications, sealed('applications')),
    applications: new ApplicationRepository(models.applications, sealed('applications')),
    records: new RecordRepository(models.records, sealed('records')),
    publicRecords: new PublicRecordRepository(models.records, sealed('records')),
    applying: new ApplyingRepository(models.records),
    heldRows: new HeldRowRepository(models.heldRows, sealed('heldRows'), cipher),
    commitments,
    commitmentTracking: new CommitmentTrackingRepository(models.commitments, sealed('commitments')),
    marketEntities: new MarketEntityRepository(models.marketEntities, models.commitments),
    imports: new ImportRepository(models.imports, sealed('imports')),
    importRows: new ImportRowRepository(models.importRows, sealed('importRows')),
    importProfiles: new ImportProfileRepository(models.importProfiles),
    notices: new NoticeRepository(models.notices, sealed('notices')),
    gatheredNotices: new GatheredNotices(models.notices),
    people,
    authorisations: new AuthorisationRepository(models.authorisations),
    departments: new DepartmentRepository(models.departments),
    sessions: new SessionRepository(models.sessions, people),
    apiTokens: new ApiTokenRepository(models.apiTokens, people),
    attempts: new AttemptRepository(models.attempts, cipher),
    challenges: new ChallengeRepository(models.challenges),
    identities: new IdentityRepository(models.identities, models.identityFlows, sealed('identities'), cipher),
    secondFactors: new SecondFactorRepository(
      models.secondFactors,
      models.recoveryCodes,
      sealed('secondFactors'),
    ),
    oneTimeLinks: new OneTimeRepository(models.oneTimeLinks, sealed('oneTimeLinks')),
    registrations,
    urgeLetters: new UrgeLetterRepository(models.urgeLetters, sealed('urgeLetters')),
    files,
    uploads: new UploadRepository(models.uploads, models.uploadParts, {
      uploads: sealed('uploads'),
      parts: sealed('uploadParts'),
    }),
    audit: new AuditRepository(
      new AuditInbox(models.auditInbox, models.auditRefused, keys),
      models.audit,
      chain,
    ),
    auditSeals: new SealRepository(models.auditSeals, chain),
    counters: new CounterRepository(models.counters),
    actionKeys: new ActionKeyRepository(models.actionKeys, sealed('actionKeys')),
    leases: new LeaseRepository(models.leases),
    holidays: new HolidayRepository(models.holidays),
    confirmedCodes: new ConfirmedCodeRepository(models.confirmedCodes),
    disclosures: new DisclosureRepository(models.disclosures, sealed('disclosures')),
    rates: new RateRepository(models.rates),
    openStreams: new OpenStreamsRepository(models.openStreams),
    recusals: new RecusalRepository(models.recusals, sealed('recusals')),
    absences: new AbsenceRepository(models.absences, sealed('absences')),
    holds: new HoldRepository(models.holds, sealed('holds')),
    retentionSubjects: new RetentionSubjects(models, noticeNames, corrections, commitments),
    deletionParts: new DeletionParts(
      models,
      {
        cases: sealed('cases'),
        events: sealed('caseEvents'),
        applications: sealed('applications'),
        notices: sealed('notices'),
      },
      files,
      registrations,
      corrections,
      commitments,
      noticeNames,
    ),
    deletionRuns: new DeletionRunRepository(models.deletionRuns),
    corrections,
    figures: new FigureRepository(models),
    caseFigures: new CaseFigureRepository(models.caseFigures),
    stuck: new StuckRepository(models.stuck, models.stuckLooks, sealed('stuck')),
    duties: new DutyRepository(models.duties, sealed('duties')),
    publicAgain: new PublicAgainRepository(models.publicAgain),
    reencryption: new Reencryption(connection, cipher),
    ensureIndexes: () => ensureIndexes(Object.values(models) as never),
  };
}
