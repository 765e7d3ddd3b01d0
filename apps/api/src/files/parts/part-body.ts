import { MOST_PART_BYTES } from '@xinxiu/contracts';
import { ProblemError } from '../../http/problem.error.js';
import type { ApiRequest } from '../../http/request-context.js';

/**
 * The bytes of a part, which are few enough to be held. Of one that broke off nothing is taken: it is sent again.
 * @throws ProblemError UNSUPPORTED_MEDIA_TYPE, FILE_TOO_LARGE, MALFORMED_BODY
 */
export async function partBody(request: ApiRequest): Promise<Buffer> {
  if (!request.is('application/octet-stream'))
    throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'A part is sent as application/octet-stream.');
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request) {
      size += (piece as Buffer).length;
      if (size > MOST_PART_BYTES) throw new ProblemError('FILE_TOO_LARGE', 'A part has at most 1 MB.');
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError('MALFORMED_BODY', 'The part was cut off.');
  }
  return Buffer.concat(pieces);
}
