import { language } from '../i18n/texts.js';
import { addressOf } from './client.js';
import { ApiProblem, Unreached, isSessionOver } from './problem.js';
import { problemSchema } from '@xinxiu/contracts';
import { csrfToken, sessionEnded } from './session-token.js';

export interface Upload {
  readonly file: File;
  /** One for each file that is chosen: sending it again after a lost answer stores it once. */
  readonly key: string;
  /** From 0 to 1. */
  readonly progress: (part: number) => void;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Sends one file as a form. `fetch` tells nothing of how much has gone, so this is the older way.
 * @returns the answer's JSON @throws ApiProblem, Unreached
 */
export function upload(path: string, { file, key, progress, headers }: Upload): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(path));
    request.setRequestHeader('Accept-Language', language());
    request.setRequestHeader('Idempotency-Key', key);
    const token = csrfToken();
    if (token !== undefined) request.setRequestHeader('X-CSRF-Token', token);
    for (const [name, value] of Object.entries(headers ?? {})) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Unreached());
    request.onabort = () => reject(new Unreached());
    request.onload = () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText) as unknown);
      const error = refusal(request);
      if (isSessionOver(error)) sessionEnded();
      reject(error);
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function refusal({ responseText }: XMLHttpRequest): Error {
  try {
    return new ApiProblem(problemSchema.parse(JSON.parse(responseText)));
  } catch {
    return new Unreached();
  }
}
