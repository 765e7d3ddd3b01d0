export { eligibilitySchema } from './eligibility-answers.js';
export {
  type CodeStep,
  type ConfirmedCode,
  confirmCodeSchema,
  confirmedCodeListQuerySchema,
  confirmedCodeParamSchema,
  confirmedCodeSchema,
  revokeCodeSchema,
} from './confirmed-codes.js';
export {
  completedRowSchema,
  heldRowSchema,
  importResultSchema,
  settledRowSchema,
  settledRowsSchema,
} from './intake-answers.js';
export { importProfileSchema, importRowSchema, importSchema } from './import-answers.js';
export {
  type ImportChoices,
  MAPPED_FIELDS,
  correctRowSchema,
  importChoicesSchema,
  importProfileParamSchema,
  importRowListQuerySchema,
  rejectedRowsQuerySchema,
  rowNumberSchema,
} from './imports.js';
export { officeRecordSchema } from './change-answers.js';
export { publicRecordSchema, recordSchema } from './record-answers.js';
export {
  HELD_ROW_SORTS,
  RECORD_SORTS,
  completeHeldRowSchema,
  heldRowReasonSchema,
  settleHeldRowsSchema,
  eligibilityQuerySchema,
  heldRowExportQuerySchema,
  heldRowListQuerySchema,
  importQuerySchema,
  publicSearchQuerySchema,
  recordExportQuerySchema,
  recordListQuerySchema,
} from './record.js';
export {
  ledgerSchema,
  recordEligibilitySchema,
  historyEntrySchema,
  unclassifiedRecordSchema,
} from './dossier-answers.js';
export {
  confirmChangeSchema,
  determineClassSchema,
  determineFieldSchema,
  evidenceObligationsSchema,
  refuseChangeSchema,
  reopenObligationsSchema,
  verifyObligationsSchema,
  waiveObligationsSchema,
} from './record-acts.js';
export { eligibilityRecordSchema } from './eligibility-record.js';
