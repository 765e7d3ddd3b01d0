export {
  type ImportOptions,
  type ImportProgress,
  ImportRun,
  type ImportSummary,
  importPenalties,
} from './import/import-penalties.js';
export type { RowOutcome } from './import/import-batch.js';
export type {
  HeldRow,
  HoldResult,
  PenaltyStore,
  PenaltyToTake,
  RowSource,
  TakeResult,
} from './import/penalty-store.js';
export { INTAKE_ERROR_CODES, IntakeError, type IntakeErrorCode } from './intake-error.js';
export {
  type GivenValues,
  type Interpretation,
  type InterpretOptions,
  interpretRow,
} from './interpret/interpret-row.js';
export type { Reason } from './interpret/reason.js';
export { reasonIn } from './interpret/reason.js';
export { REASON_TEXTS, type ReasonCode } from './interpret/reason-texts.js';
export { LIMITS } from './limits.js';
export type { ImportProfile } from './profile/profile.js';
export { listProfiles, loadProfile } from './profile/profile.loader.js';
export type { CellNote, RawCell, RawRow, RowDefect } from './readers/raw-row.js';
export { readRows } from './readers/read-rows.js';
export type { ImportSource } from './source/stored-source.js';
export { type Sheet, type SheetCell, xlsxOf } from './writers/xlsx.writer.js';
