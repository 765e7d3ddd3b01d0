import { AbsenceRepository } from './absences/repository.js';
import { ActionKeyRepository } from './action-keys/repository.js';
import { AnswerDraftRepository } from './applications/answer-drafts.repository.js';
import { ApplicationRepository } from './applications/repository.js';
import { AuditRepository } from './audit/repository.js';
import { ChainWriter } from './audit/chain-writer.js';
import { AuditInbox } from './audit/inbox.js';
import { SealRepository } from './audit/seal.repository.js';
import { AuthorisationRepository } from './authorisations/repository.js';
import { CaseFigureRepository } from './case-figures/repository.js';
import { CaseRepository } from './cases/repository.js';
import { EndedCases } from './cases/ended-cases.repository.js';
import { TargetLooks } from './cases/target-looks.js';
import { CommitmentRepository } from './commitments/repository.js';
import { CommitmentTrackingRepository } from './commitments/tracking.repository.js';
import { ConfirmedCodeRepository } from './confirmed-codes/repository.js';
import { CorrectionRepository } from './corrections/repository.js';
import { CounterRepository } from './counters/repository.js';
import type { Database } from './database/connect.js';
import { ensureIndexes } from './database/document.js';
import { DepartmentRepository } from './departments/repository.js';
import { FieldCipher, type FieldKeys } from './fields/field-cipher.js';
import { Reencryption } from './fields/reencryption.js';
import { SealedFields } from './fields/sealed-fields.js';
import { DisclosureRepository } from './disclosures/repository.js';
import { FigureRepository } from './figures/repository.js';
import { FileRepository } from './files/repository.js';
import { HeldRowRepository } from './held-rows/repository.js';
import { HoldRepository } from './holds/repository.js';
import { HolidayRepository } from './holidays/repository.js';
import { IdentityRepository } from './identities/repository.js';
import { ImportProfileRepository } from './imports/profile.repository.js';
import { ImportRepository } from './imports/repository.js';
import { ImportRowRepository } from './imports/row.repository.js';
import { LeaseRepository } from './leases/repository.js';
import { MarketEntityRepository } from './market-entities/repository.js';
import { modelsOf } from './models.js';
import { GatheredNotices } from './notices/gathered.repository.js';
import { NoticeRepository } from './notices/repository.js';
import { OneTimeRepository } from './one-time/repository.js';
import { PersonRepository } from './people/repository.js';
import { RateRepository } from './rates/repository.js';
import { ApplyingRepository } from './records/applying.repository.js';
import { PublicationEnds } from './records/ends.repository.js';
import { PublicRecordRepository } from './records/public.repository.js';
import { RecordRepository } from './records/repository.js';
import { RecusalRepository } from './recusals/repository.js';
import { NoticeNames } from './retention/notice-names.js';
import { DeletionParts } from './retention/parts.js';
import { DeletionRunRepository } from './retention/run.repository.js';
import { RetentionSubjects } from './retention/subjects.js';
import { SecondFactorRepository } from './second-factor/repository.js';
import { RegistrationRepository } from './registrations/repository.js';
import { ApiTokenRepository } from './sessions/api-token.repository.js';
import { AttemptRepository } from './sessions/attempt.repository.js';
import { ChallengeRepository } from './sessions/challenge.repository.js';
import { UrgeLetterRepository } from './urge-letters/repository.js';
import { BulkRepository } from './stuck/bulk.repository.js';
import { StuckRepository } from './stuck/repository.js';
import { SpotCheckRepository } from './duties/spot-check.repository.js';
import { DutyRepository } from './duties/repository.js';
import { PublicAgainRepository } from './records/public-again.repository.js';
import { UploadRepository } from './uploads/repository.js';
import { SessionRepository } from './sessions/session.repository.js';
import { OpenStreamsRepository } from './streams/repository.js';

export interface Repositories {
  readonly cases: CaseRepository;
  readonly endedCases: EndedCases;
  readonly targetLooks: TargetLooks;
  readonly applications: ApplicationRepository;
  readonly answerDrafts: AnswerDraftRepository;
  readonly records: RecordRepository;
  readonly publicationEnds: PublicationEnds;
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
  readonly spotChecks: SpotCheckRepository;
  readonly publicAgain: PublicAgainRepository;
  readonly bulk: BulkRepository;
  readonly reencryption: Reencryption;
  /** Creates missing indexes; at every start, before anything else. */
  ensureIndexes(): Promise<void>;
}

/** @param keys what personal fields are closed with; the same for every process that uses the store */
export function createRepositories({ connection }: Database, keys: FieldKeys): Repositories {
  const cipher = new FieldCipher(keys);
  const sealed = (collection: string): SealedFields => new SealedFields(cipher, collection);
  const models = modelsOf(connection);
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
    endedCases: new EndedCases(models.cases),
    targetLooks: new TargetLooks(models.cases),
    answerDrafts: new AnswerDraftRepository(models.applications, sealed('applications')),
    applications: new ApplicationRepository(models.applications, sealed('applications')),
    records: new RecordRepository(models.records, sealed('records')),
    publicationEnds: new PublicationEnds(models.records, sealed('records')),
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
    spotChecks: new SpotCheckRepository(models.spotChecks),
    bulk: new BulkRepository(models.bulkActs, models.bulkItems),
    reencryption: new Reencryption(connection, cipher),
    ensureIndexes: () => ensureIndexes(Object.values(models) as never),
  };
}
