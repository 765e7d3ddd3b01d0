/** Why a whole file is refused before or while it is read. Stable: people and scripts look for these words. */
export const INTAKE_ERROR_CODES = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_UNREADABLE',
  'NUL_BYTE',
  'ENCODING_UNKNOWN',
  'FORMAT_UNKNOWN',
  'HEADER_MISSING',
  'HEADER_UNKNOWN',
  'HEADER_DUPLICATE',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_ROWS',
  'RECORD_TOO_LARGE',
  'CSV_BROKEN',
  'JSON_BROKEN',
  'XLSX_BROKEN',
  'XLSX_UNSAFE',
  'XLSX_TOO_LARGE',
  'PROFILE_UNKNOWN',
  'PROFILE_INVALID',
] as const;
export type IntakeErrorCode = (typeof INTAKE_ERROR_CODES)[number];

/** A file or profile that cannot be used. `message` is Chinese for the clerk, `english` the same in English. */
export class IntakeError extends Error {
  constructor(
    readonly code: IntakeErrorCode,
    message: string,
    readonly english: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'IntakeError';
  }
}
