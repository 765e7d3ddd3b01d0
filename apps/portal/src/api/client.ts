import type { z } from 'zod';
import { language } from '../i18n/texts.js';
import { Unreached, isSessionOver, problemOf } from './problem.js';
import { noteReach } from './reach.js';
import { csrfToken, sessionEnded } from './session-token.js';

/** Where a browser itself asks the api: for what it downloads, streams or uploads. @param path with its query */
export const addressOf = (path: string): string => `/api/v1${path}`;

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
}

/** @throws ApiProblem what the server refused with; Unreached */
async function ask({ method, path, headers, body }: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(path), {
      method,
      headers: { 'Accept-Language': language(), ...headers },
      ...(body !== undefined && { body }),
    });
  } catch {
    noteReach(false);
    throw new Unreached();
  }
  noteReach(true);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (isSessionOver(problem)) sessionEnded();
  throw problem;
}

export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Reads what the contract promises. */
export async function read<T>(
  path: string,
  schema: z.ZodType<T>,
  query: Query = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const response = await ask({ method: 'GET', path: withQuery(path, query), headers });
  return schema.parse(await response.json());
}

export interface Write {
  /** One for each intention, and the same when it is sent again: the server carries it out once. */
  readonly key: string;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  /** What the change rests on; the server refuses it when that is no longer so. */
  readonly ifMatch?: number;
  /** E.g. the key of a registration, whose owner has no session yet. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends JSON with the token of the session. @returns the answer's JSON; undefined for an answer without any */
export async function write(path: string, body: unknown, how: Write): Promise<unknown> {
  const token = csrfToken();
  const response = await ask({
    method: how.method ?? 'POST',
    path,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': how.key,
      ...(token !== undefined && { 'X-CSRF-Token': token }),
      ...(how.ifMatch !== undefined && { 'If-Match': `"${how.ifMatch}"` }),
      ...how.headers,
    },
    body: JSON.stringify(body ?? {}),
  });
  return response.status === 204 ? undefined : ((await response.json()) as unknown);
}

/** Sends a part of a file with the token of the session. @returns the answer's JSON */
export async function sendBytes(path: string, body: Blob): Promise<unknown> {
  const token = csrfToken();
  const response = await ask({
    method: 'PATCH',
    path,
    headers: {
      'Content-Type': 'application/octet-stream',
      ...(token !== undefined && { 'X-CSRF-Token': token }),
    },
    body,
  });
  return response.json();
}

/** The content of a file. */
export async function readBlob(path: string): Promise<Blob> {
  const response = await ask({ method: 'GET', path });
  return response.blob();
}

export interface NamedBlob {
  readonly blob: Blob;
  /** As the server calls it. */
  readonly name: string | undefined;
}

/**
 * The content of a file whose length nobody knows before. @param told bytes that have come so far
 * @throws Unreached where the line broke within it
 */
export async function readParts(
  path: string,
  query: Query,
  told: (bytes: number) => void,
): Promise<NamedBlob> {
  const response = await ask({ method: 'GET', path: withQuery(path, query) });
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      parts.push(value);
      told((bytes += value.length));
    }
  } catch {
    throw new Unreached();
  }
  const type = response.headers.get('content-type') ?? '';
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { blob: new Blob(parts, { type }), name: name === undefined ? undefined : decodeURIComponent(name) };
}
