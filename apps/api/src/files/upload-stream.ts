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
const DRAIN_MS = 10_000;

/**
 * Gives the one file of a multipart request to `use` while it arrives, and answers what `use` answers. Nothing is held
 * in memory; a request that breaks off makes `use` fail.
 * @throws ProblemError FILE_MISSING, MALFORMED_BODY
 */
export async function withUploadedFile<T>(
  request: ApiRequest,
  use: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  const upload = new Upload(openForm(request), use);
  request.once('aborted', () => {
    upload.breakOff();
  });
  request.pipe(upload.form);
  try {
    return await upload.result();
  } catch (error) {
    await drained(request, upload.form);
    throw error;
  }
}

/** Who still sends does not listen: the rest of a refused upload is let pass, for a while, before the answer. */
async function drained(request: ApiRequest, form: busboy.Busboy): Promise<void> {
  if (request.complete || request.destroyed) return;
  request.unpipe(form);
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, DRAIN_MS);
    for (const event of ['end', 'close', 'error']) request.once(event, resolve);
    request.once('close', () => {
      clearTimeout(timer);
    });
    request.resume();
  });
}

class Upload<T> {
  private work: Promise<T> | undefined;
  private content: Readable | undefined;
  private contentError: Error | undefined;
  private surplus = false;
  private broken = false;
  private readonly ended: Promise<void>;

  constructor(
    readonly form: busboy.Busboy,
    use: (file: IncomingFile) => Promise<T>,
  ) {
    this.ended = new Promise((resolve) => {
      form.on('file', (field, content, { filename }) => {
        this.take(field, content, filename ?? '', use, resolve);
      });
      form.on('filesLimit', () => {
        this.surplus = true;
      });
      form.on('error', () => {
        this.broken = true;
        resolve();
      });
      form.on('close', resolve);
    });
  }

  breakOff(): void {
    this.form.destroy(new Error('The upload broke off.'));
    this.content?.destroy(new Error('The upload broke off.'));
  }

  async result(): Promise<T> {
    await this.ended;
    try {
      const result = await this.work;
      if (this.work && !this.broken && !this.surplus) return result as T;
    } catch (error) {
      const cutOff = error === this.contentError || (this.broken && !(error instanceof ProblemError));
      if (!cutOff) throw error;
      this.broken = true;
    }
    if (this.broken) throw new ProblemError('MALFORMED_BODY', 'The multipart body is broken or was cut off.');
    if (this.surplus) throw new ProblemError('FILE_MISSING', 'One file at a time.');
    throw new ProblemError('FILE_MISSING', 'The field "file" has no file.');
  }

  private take(
    field: string,
    content: Readable,
    name: string,
    use: (file: IncomingFile) => Promise<T>,
    settled: () => void,
  ): void {
    // It may fail before anybody reads it; who reads it later is told.
    content.on('error', (error) => {
      this.contentError = error;
    });
    if (field !== 'file' || this.work) {
      content.resume();
      return;
    }
    this.content = content;
    this.work = use({ name, content });
    this.work.catch(() => {
      settled();
    });
  }
}

function openForm(request: ApiRequest): busboy.Busboy {
  if (!request.is('multipart/form-data')) {
    throw new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'A file is sent as multipart/form-data.');
  }
  try {
    // A path in the name is not cut away but refused: the name is shown to people as it was meant.
    return busboy({
      headers: request.headers,
      limits: FORM_LIMITS,
      defParamCharset: 'utf8',
      preservePath: true,
    });
  } catch {
    throw new ProblemError('MALFORMED_BODY', 'The multipart body has no boundary.');
  }
}
