export {
  type ImportOptions,
  type ImportProgress,
  ImportRun,
  type ImportSummary,
  importPenalties,
  tryRow,
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
export { type SourceColumn, type SourceSketch, inspectSource } from './inspect/inspect-source.js';
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
export { type ImportProfile, REASON_HEADER, buildProfile, headerKey } from './profile/profile.js';
export {
  type ColumnGuess,
  type ColumnMeaning,
  type MoneyUnit,
  guessColumns,
  isMoney,
} from './profile/guess-columns.js';
export { type ColumnChoice, mappedProfile, profileYaml } from './profile/mapped-profile.js';
export { listProfiles, loadProfile, loadProfileDocument, parseProfile } from './profile/profile.loader.js';
export type { ProfileDocument } from './profile/profile.schema.js';
export { type CellCorrections, correctedRow } from './readers/corrected-row.js';
export type { CellNote, RawCell, RawRow, RowDefect } from './readers/raw-row.js';
export { readRows, storedRows } from './readers/read-rows.js';
export { type ImportSource, type StoredSource, storeSource } from './source/stored-source.js';
export { type Sheet, type SheetCell, xlsxOf } from './writers/xlsx.writer.js';
