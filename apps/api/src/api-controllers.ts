import { AbsencesController } from './absence/absences.controller.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AuthorisationsController } from './agents/authorisations.controller.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { ActionsController } from './cases/actions.controller.js';
import { AnswerDraftController } from './cases/answer-draft.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { NoticeFileController } from './cases/notice-file.controller.js';
import { NoticesController } from './cases/notices.controller.js';
import { PublicationsController } from './cases/publications.controller.js';
import { CodesController } from './codes/codes.controller.js';
import { CommitmentsController } from './commitments/commitments.controller.js';
import { PublicCommitmentsController } from './commitments/public-commitments.controller.js';
import { TrackingController } from './commitments/tracking.controller.js';
import { ClassificationController } from './dossier/classification.controller.js';
import { ObligationsController } from './dossier/obligations.controller.js';
import { ProposalsController } from './dossier/proposals.controller.js';
import { EventsController } from './events/events.controller.js';
import { FilesController } from './files/files.controller.js';
import { UploadsController } from './files/parts/uploads.controller.js';
import { PlatformHealthController } from './health/platform-health.controller.js';
import { HealthController } from './health/health.controller.js';
import { HolidaysController } from './holidays/holidays.controller.js';
import { BoundIdentitiesController } from './identity/bound-identities.controller.js';
import { IdentitySignInController } from './identity/identity-sign-in.controller.js';
import { ImportProfilesController } from './imports/import-profiles.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { PolicyController } from './law/policy.controller.js';
import { MarketEntitiesController } from './market-entities/market-entities.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { AccountController } from './people/account.controller.js';
import { PeopleController } from './people/people.controller.js';
import { SessionController } from './people/session.controller.js';
import { CorrectionsController } from './privacy/corrections.controller.js';
import { OwnCorrectionsController } from './privacy/own-corrections.controller.js';
import { OwnDataController } from './privacy/own-data.controller.js';
import { RevealController } from './privacy/reveal.controller.js';
import { HeldRowsController } from './records/held-rows.controller.js';
import { ImportController } from './records/import.controller.js';
import { PublicController } from './records/public.controller.js';
import { RecordsController } from './records/records.controller.js';
import { RecusalsController } from './recusal/recusals.controller.js';
import { RegistrationTasksController } from './registration/registration-tasks.controller.js';
import { RegistrationController } from './registration/registration.controller.js';
import { RemindersController } from './reminders/reminders.controller.js';
import { UrgeLettersController } from './urge-letters/urge-letters.controller.js';
import { HoldsController } from './retention/holds.controller.js';
import { RetentionController } from './retention/retention.controller.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { AccessController } from './sign-ins/access.controller.js';
import { AccessReviewController } from './staff/access-review.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { OversightController } from './oversight/oversight.controller.js';
import { DutiesController } from './duties/duties.controller.js';
import { SpotChecksController } from './duties/spot-checks.controller.js';
import { BulkController } from './stuck/bulk/bulk.controller.js';
import { StuckController } from './stuck/stuck.controller.js';
import { WindowController } from './window/window.controller.js';

/** Every controller of the api. Of two whose paths overlap the first one is asked. */
export const CONTROLLERS = [
  SessionController,
  AccountController,
  AccessController,
  SecondFactorController,
  AccountsController,
  RegistrationController,
  RegistrationTasksController,
  IdentitySignInController,
  BoundIdentitiesController,
  PeopleController,
  StaffController,
  AbsencesController,
  RemindersController,
  UrgeLettersController,
  // Before the one whose ids its path would be.
  BulkController,
  StuckController,
  OversightController,
  DutiesController,
  SpotChecksController,
  RecusalsController,
  HoldsController,
  RetentionController,
  AccessReviewController,
  AuthorisationsController,
  FilesController,
  UploadsController,
  ImportController,
  ImportsController,
  ImportProfilesController,
  // Before the records: `unclassified` is no id of one.
  ClassificationController,
  ProposalsController,
  ObligationsController,
  RecordsController,
  HeldRowsController,
  CommitmentsController,
  TrackingController,
  PublicCommitmentsController,
  MarketEntitiesController,
  CodesController,
  PublicController,
  PolicyController,
  ApplicationsController,
  WindowController,
  ActionsController,
  CasesController,
  AnswerDraftController,
  PublicationsController,
  NoticeFileController,
  NoticesController,
  HolidaysController,
  AuditController,
  RevealController,
  OwnDataController,
  OwnCorrectionsController,
  CorrectionsController,
  InboxController,
  EventsController,
  HealthController,
  PlatformHealthController,
  MetricsController,
  OpenApiController,
];
