import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';

/** A look is for whoever waits for it: nobody learns what it finds once he has gone. */
export function untilGone({ res }: ApiRequest): AbortSignal {
  const gone = new AbortController();
  res?.once('close', () => {
    gone.abort(new ProblemError('MALFORMED_BODY', 'The multipart body is broken or was cut off.'));
  });
  return gone.signal;
}
