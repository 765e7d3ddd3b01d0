import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { CONTROLLERS } from './api-controllers.js';
import { AccountNotices } from './accounts/account-notices.js';
import { ChangeEmail } from './accounts/change-email.js';
import { OneTimeLinks } from './accounts/one-time-links.js';
import { RecoverAccount } from './accounts/recover-account.js';
import { SetPassword } from './accounts/set-password.js';
import { AgentScopes } from './agents/agent-scopes.js';
import { AuthoriseAgent } from './agents/authorise-agent.js';
import { EndActing } from './agents/end-acting.js';
import { AssembleApplication } from './applications/assemble-application.js';
import { EditDraft } from './applications/edit-draft.js';
import { SubmitApplication } from './applications/submit-application.js';
import { AuditLog } from './audit/audit-log.js';
import { ActOnCase } from './cases/act-on-case.js';
import { PreviewNotice } from './cases/preview-notice.js';
import { CaseEngine } from './cases/case-engine.js';
import { ServeNotice } from './cases/serve-notice.js';
import { CaseChecklist } from './cases/case-checklist.js';
import { ShownCases } from './cases/shown-cases.js';
import { VisibleCase } from './cases/visible-case.js';
import { ConfirmCodes } from './codes/confirm-codes.js';
import { DOSSIER_USE_CASES } from './dossier/dossier-use-cases.js';
import { EventFeed } from './events/event-feed.js';
import { OpenStreams } from './events/open-streams.js';
import { FILE_SERVICES } from './files/file-services.js';
import { ImportCommitments } from './commitments/import-commitments.js';
import { ActOnCommitment } from './commitments/act-on-commitment.js';
import { MeasureCatalogue } from './commitments/measure-catalogue.js';
import { TrackingEngine } from './commitments/tracking-engine.js';
import { ImportMarketEntities } from './market-entities/import-market-entities.js';
import { LoadHolidays } from './holidays/load-holidays.js';
import { MovedDeadlines } from './holidays/moved-deadlines.js';
import { AccessGuard } from './http/access.guard.js';
import { MaskInterceptor } from './http/mask.interceptor.js';
import { OnceInterceptor } from './http/once.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SharedRates } from './http/shared-rates.js';
import { RouteTable } from './http/route-table.js';
import { IdentityService } from './identity/identity-service.js';
import { IdentitySignIn } from './identity/identity-sign-in.js';
import { OpenByIdentity } from './identity/open-by-identity.js';
import { ImportDesk } from './imports/import-desk.js';
import { ImportProfiles } from './imports/import-profiles.js';
import { ImportWork } from './imports/import-work.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import { BeginAccess } from './sign-ins/begin-access.js';
import { CallerFinder } from './people/caller-finder.js';
import { ChangePassword } from './people/change-password.js';
import { CreditOffice } from './people/credit-office.js';
import { EndAccess } from './people/end-access.js';
import { Guessing } from './people/guessing.js';
import { Housekeeping } from './people/housekeeping.js';
import { MakeAccess } from './sign-ins/make-access.js';
import { OwnAccess } from './sign-ins/own-access.js';
import { PasswordRule } from './people/password-rule.js';
import { SecondFactor } from './second-factor/second-factor.js';
import { SignIn } from './people/sign-in.js';
import { AskEligibility } from './law/ask-eligibility.js';
import { SignPolicyStep } from './law/sign-policy-step.js';
import type { ApiServices } from './platform/api-services.js';
import {
  AUDIT_KEYS,
  COMMITMENT_SIGNER,
  DATABASE,
  LAW,
  LOGGER,
  NOW,
  POLICY_KEYS,
  ONE_TIME_KEY,
  PUBLIC_CODES,
  REPOSITORIES,
  SETTINGS,
  TEMPORAL,
} from './platform/tokens.js';
import { Corrections } from './privacy/corrections.js';
import { Reveal } from './privacy/reveal.js';
import { CountCases } from './statistics/count-cases.js';
import { CountWork } from './oversight/count-work.js';
import { CountyStatistics } from './statistics/county-statistics.js';
import { PUBLIC_SITE } from './public-pages/providers.js';
import { ListExports } from './exports/list-exports.js';
import { RECORD_USE_CASES } from './records/record-use-cases.js';
import { UrgeEngine } from './urge-letters/urge-engine.js';
import { UrgeLetters } from './urge-letters/urge-letters.js';
import { ForeseenReminders } from './reminders/foreseen-reminders.js';
import { OpenWaits } from './reminders/open-waits.js';
import { ABSENCE_SERVICES } from './absence/absence-services.js';
import { Recusals } from './recusal/recusals.js';
import { Holds } from './retention/holds.js';
import { Deletions } from './retention/deletions.js';
import { Statements } from './retention/statements.js';
import { RegisterBusiness } from './registration/register-business.js';
import { RegistrationEngine } from './registration/registration-engine.js';
import { STAFF_USE_CASES } from './staff/staff-use-cases.js';
import { Duties } from './duties/duties.js';
import { DutyEngine } from './duties/duty-engine.js';
import { STUCK_SERVICES } from './stuck/stuck-services.js';
import { WindowCode } from './window/window-code.js';
import { WindowDrafts } from './window/window-drafts.js';

const USE_CASES = [
  MetadataScanner,
  RouteTable,
  ApiMetrics,
  AuditLog,
  SharedRates,
  ...FILE_SERVICES,
  ListExports,
  CallerFinder,
  AgentScopes,
  AuthoriseAgent,
  EndActing,
  CreditOffice,
  EndAccess,
  Guessing,
  SignIn,
  PasswordRule,
  SecondFactor,
  BeginAccess,
  MakeAccess,
  OwnAccess,
  IdentityService,
  IdentitySignIn,
  OpenByIdentity,
  ChangePassword,
  OneTimeLinks,
  AccountNotices,
  SetPassword,
  RecoverAccount,
  ChangeEmail,
  ...ABSENCE_SERVICES,
  ForeseenReminders,
  OpenWaits,
  UrgeEngine,
  UrgeLetters,
  DutyEngine,
  Duties,
  ...STUCK_SERVICES,
  ...STAFF_USE_CASES,
  Recusals,
  Holds,
  Deletions,
  Statements,
  RegistrationEngine,
  RegisterBusiness,
  ServeNotice,
  ImportProfiles,
  ImportWork,
  ImportDesk,
  ImportCommitments,
  ActOnCommitment,
  MeasureCatalogue,
  TrackingEngine,
  ImportMarketEntities,
  ConfirmCodes,
  SignPolicyStep,
  ...RECORD_USE_CASES,
  ...DOSSIER_USE_CASES,
  AssembleApplication,
  SubmitApplication,
  EditDraft,
  WindowDrafts,
  WindowCode,
  CaseEngine,
  CaseChecklist,
  ShownCases,
  VisibleCase,
  ActOnCase,
  PreviewNotice,
  MovedDeadlines,
  LoadHolidays,
  EventFeed,
  OpenStreams,
  Reveal,
  Corrections,
  AskEligibility,
  CountCases,
  CountyStatistics,
  CountWork,
  ...PUBLIC_SITE,
  Housekeeping,
];

const EVERYWHERE: Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  // Outside of the other: what was answered before is given again through the same door.
  { provide: APP_INTERCEPTOR, useClass: MaskInterceptor },
  { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
  { provide: APP_FILTER, useClass: ProblemFilter },
];

@Module({})
export class ApiModule {
  /** Only wires; what the API talks to comes in opened. */
  static with(services: ApiServices): DynamicModule {
    const opened: Provider[] = [
      { provide: SETTINGS, useValue: services.settings },
      { provide: LOGGER, useValue: services.log },
      { provide: DATABASE, useValue: services.database },
      { provide: REPOSITORIES, useValue: services.repositories },
      { provide: TEMPORAL, useValue: services.temporal },
      { provide: LAW, useValue: services.law },
      { provide: COMMITMENT_SIGNER, useValue: services.signCommitment },
      { provide: AUDIT_KEYS, useValue: services.auditKeys },
      { provide: POLICY_KEYS, useValue: services.policyKeys },
      { provide: ONE_TIME_KEY, useValue: services.oneTimeKey },
      { provide: PUBLIC_CODES, useValue: services.publicCodes },
      { provide: NOW, useValue: services.now },
    ];
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: CONTROLLERS,
      providers: [...opened, ...USE_CASES, ...EVERYWHERE],
    };
  }
}
