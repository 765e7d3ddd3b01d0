import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';

export interface IncomingFile {
  readonly name: string;
  readonly content: Readable;
}

/** A form with one file; the rest of a form is of no use to us and bounded. */
const FORM_LIMITS = { files: 1, fields: 5, fieldSize: 1_000, headerPairs: 50 } as const;

/**
 * Gives the one file of a multipart request to `use` while it arrives, and answers what `use` answers. Nothing is held
 * in memory; a request that breaks off makes `use` fail.
 * @throws ProblemError FILE_MISSING, MALFORMED_BODY
 */
export async function withUploadedFile<T>(
  request: ApiRequest,
  use: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  const form = openForm(request);
  let work: Promise<T> | undefined;
  let surplus = false;
  const done = new Promise<void>((resolve, reject) => {
    form.on('file', (field, content, { filename }) => {
      if (field !== 'file' || work) {
        content.resume();
        return;
      }
      request.once('aborted', () => content.destroy(new Error('The upload broke off.')));
      work = use({ name: filename ?? '', content });
      work.catch(() => {
        // Refused half way: what still comes is let pass, so that the client can read the answer.
        content.resume();
        resolve();
      });
    });
    form.on('filesLimit', () => {
      surplus = true;
    });
    form.on('error', () => {
      reject(new ProblemError('MALFORMED_BODY', 'The multipart body is broken.'));
    });
    form.on('close', resolve);
    request.once('aborted', () => {
      reject(new ProblemError('MALFORMED_BODY', 'The upload broke off.'));
    });
  });
  request.pipe(form);
  await done;
  if (!work) throw new ProblemError('FILE_MISSING', 'The field "file" has no file.');
  const result = await work;
  if (surplus) throw new ProblemError('FILE_MISSING', 'One file at a time.');
  return result;
}

function openForm(request: ApiRequest): busboy.Busboy {
  if (!request.is('multipart/form-data')) {
    throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'A file is sent as multipart/form-data.');
  }
  try {
    return busboy({ headers: request.headers, limits: FORM_LIMITS, defParamCharset: 'utf8' });
  } catch {
    throw new ProblemError('MALFORMED_BODY', 'The multipart body has no boundary.');
  }
}
