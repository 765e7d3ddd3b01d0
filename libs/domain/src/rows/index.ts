export { ROW_REASON_WORDS, rowReasonWords } from './reason-words.js';
export { creditCode, textUpTo } from './field-readers.js';
export { type RowFault, type RowFaultCode, ROW_FAULT_TEXTS, rowFault } from './row-fault.js';
export type { RowTexts } from './row-draft.js';
export type { FieldReading as RowFieldReading, RowContext, RowField } from './row-field.js';
