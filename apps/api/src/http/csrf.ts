import type { Request } from 'express';
import { isSameSecret } from '../people/tokens.js';
import { ProblemError } from './problem.error.js';

export const CSRF_HEADER = 'x-csrf-token';

/** Whether the browser says that the request comes from our own pages; clients that are no browser say nothing. */
export function isOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('origin');
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.get('host');
  } catch {
    return false;
  }
}

/**
 * A write with a session's cookie comes from our pages and carries the token that only they know: the browser adds the
 * cookie to requests of any page. @throws ProblemError CSRF_REFUSED
 */
export function assertFromOurPages(request: Request, csrfToken: string | undefined): void {
  if (!isOrigin(request))
    throw new ProblemError('CSRF_REFUSED', 'The request comes from the page of another site.');
  const given = request.get(CSRF_HEADER);
  if (given === undefined || csrfToken === undefined || !isSameSecret(given, csrfToken)) {
    throw new ProblemError(
      'CSRF_REFUSED',
      'The header X-CSRF-Token is missing or is not that of this session.',
    );
  }
}
