import type { IntakeError } from '@xinxiu/intake';
import { ProblemError } from '../http/problem.error.js';

const CODES: Readonly<Record<string, 'FILE_TOO_LARGE' | 'FILE_EMPTY'>> = {
  FILE_TOO_LARGE: 'FILE_TOO_LARGE',
  FILE_EMPTY: 'FILE_EMPTY',
};

/** A file that cannot be read as a whole, as a problem, in the words of the intake. */
export function intakeProblem({ code, english, message }: IntakeError): ProblemError {
  const own = CODES[code];
  if (own) return new ProblemError(own, english, {}, { detail: message });
  return new ProblemError('IMPORT_UNREADABLE', english, {}, { detail: message });
}
