import type { Readable } from 'node:stream';
import { IntakeError } from '@xinxiu/intake';
import { withUploadedFile } from '../files/upload-stream.js';
import type { ApiRequest } from '../http/request-context.js';
import { intakeProblem } from './intake-problem.js';

/**
 * Hands the file of a request to `take`: of a form, or the body itself.
 * @throws ProblemError for a file that cannot be read as a whole
 */
export async function fromRequest<T>(
  request: ApiRequest,
  take: (source: Readable) => Promise<T>,
): Promise<T> {
  try {
    if (!request.is('multipart/form-data')) return await take(request);
    return await withUploadedFile(request, ({ content }) => take(content));
  } catch (error) {
    throw error instanceof IntakeError ? intakeProblem(error) : error;
  }
}
