export { type RowFault, type RowFaultCode, rowFault } from './row-fault.js';
export type { RowTexts } from './row-draft.js';
export type { RowContext, RowField } from './row-field.js';
