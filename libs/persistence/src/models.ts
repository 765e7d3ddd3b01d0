import type { Connection } from 'mongoose';
import { absenceSchema } from './absences/schema.js';
import { actionKeySchema } from './action-keys/schema.js';
import { applicationSchema } from './applications/schema.js';
import {
  auditHeadSchema,
  auditInboxSchema,
  auditLinkSchema,
  auditRefusedSchema,
  auditSealSchema,
} from './audit/schema.js';
import { authorisationSchema } from './authorisations/schema.js';
import { caseFigureSchema } from './case-figures/schema.js';
import { caseEventSchema, caseSchema } from './cases/schema.js';
import { commitmentSchema } from './commitments/schema.js';
import { confirmedCodeSchema } from './confirmed-codes/schema.js';
import { correctionSchema } from './corrections/schema.js';
import { counterSchema } from './counters/schema.js';
import { departmentSchema } from './departments/schema.js';
import { disclosureSchema } from './disclosures/schema.js';
import { fileSchema } from './files/schema.js';
import { heldRowSchema } from './held-rows/schema.js';
import { holdSchema } from './holds/schema.js';
import { holidayNoticeSchema } from './holidays/schema.js';
import { identityFlowSchema, identitySchema } from './identities/schema.js';
import { importProfileSchema, importRowSchema, importSchema } from './imports/schema.js';
import { leaseSchema } from './leases/schema.js';
import { marketEntitySchema } from './market-entities/schema.js';
import { noticeSchema } from './notices/schema.js';
import { oneTimeSchema } from './one-time/schema.js';
import { personSchema } from './people/schema.js';
import { rateSchema } from './rates/schema.js';
import { recordSchema } from './records/schema.js';
import { recusalSchema } from './recusals/schema.js';
import { deletionRunSchema } from './retention/schema.js';
import { recoveryCodeSchema, secondFactorSchema } from './second-factor/schema.js';
import { registrationSchema } from './registrations/schema.js';
import { apiTokenSchema, attemptSchema, challengeSchema, sessionSchema } from './sessions/schema.js';
import { urgeLetterSchema } from './urge-letters/schema.js';
import { bulkActSchema, bulkItemSchema } from './stuck/bulk.schema.js';
import { stuckLookSchema, stuckSchema } from './stuck/schema.js';
import { spotCheckSchema } from './duties/spot-check.schema.js';
import { dutySchema } from './duties/schema.js';
import { publicAgainSchema } from './records/public-again.schema.js';
import { uploadPartSchema, uploadSchema } from './uploads/schema.js';
import { openStreamsSchema } from './streams/schema.js';
import { modelOf } from './database/document.js';

/** What the store keeps: one model for each collection that has a schema. */
export function modelsOf(connection: Connection) {
  return {
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
    bulkActs: modelOf(connection, 'BulkAct', bulkActSchema),
    bulkItems: modelOf(connection, 'BulkItem', bulkItemSchema),
    publicAgain: modelOf(connection, 'PublicAgain', publicAgainSchema),
    spotChecks: modelOf(connection, 'SpotCheck', spotCheckSchema),
    duties: modelOf(connection, 'Duty', dutySchema),
    corrections: modelOf(connection, 'Correction', correctionSchema),
  };
}
