import type { IntakeError } from '@xinxiu/intake';
import { ProblemError } from '../http/problem.error.js';

const CODES: Readonly<Record<string, 'FILE_TOO_LARGE' | 'FILE_EMPTY'>> = {
  FILE_TOO_LARGE: 'FILE_TOO_LARGE',
  FILE_EMPTY: 'FILE_EMPTY',
};

/** A file that cannot be read as a whole, as a problem. */
export function intakeProblem(error: IntakeError): ProblemError {
  return new ProblemError(
    CODES[error.code] ?? 'IMPORT_UNREADABLE',
    `${error.code}: ${error.english}`,
    {},
    { detail: `${error.code}：${error.message}` },
  );
}
