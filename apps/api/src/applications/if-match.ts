import type { ApiRequest } from '../http/request-context.js';
import { ProblemError } from '../http/problem.error.js';

/** The version that an edit was made on. @throws ProblemError PRECONDITION_REQUIRED, PRECONDITION_FAILED */
export function versionToMatch(request: ApiRequest): number {
  const given = request.get('if-match');
  if (given === undefined)
    throw new ProblemError('PRECONDITION_REQUIRED', 'An edit names the version it was made on.');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (version === undefined)
    throw new ProblemError('PRECONDITION_FAILED', 'If-Match is not an ETag of this document.');
  return Number(version);
}
