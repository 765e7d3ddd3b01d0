import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly signal?: AbortSignal;
}

export type Fetch = (url: string, asked: Asked) => Promise<Response>;

/**
 * As `fetch`, but waits for the answer as long as `signal` lets it: the platform's own gives up after 300 s without the
 * head of an answer (undici's headersTimeout), and an import of a large file answers later.
 * @throws what the connection fails with, or the reason of `signal`
 */
export async function patientFetch(url: string, { method, headers, body, signal }: Asked): Promise<Response> {
  const start = url.startsWith('https:') ? overHttps : overHttp;
  const form = body instanceof FormData ? new Response(body) : undefined;
  const type = form?.headers.get('content-type');
  const request = start(url, {
    method,
    headers: { ...headers, ...(type && { 'content-type': type }) },
    // A connection of its own: one that was kept may be closed by the other side while we write.
    agent: false,
    ...(signal && { signal }),
  });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve);
    request.on('error', (error) => {
      reject(signal?.aborted ? (signal.reason as Error) : error);
    });
  });
  // What sending fails with also fails the answer; a refusal that came before the end of the body is an answer.
  if (form?.body) pipeline(Readable.fromWeb(form.body as never), request).catch(() => undefined);
  else request.end(body);
  return asResponse(await answer);
}

function asResponse(message: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct))
    for (const value of values ?? []) headers.append(name, value);
  const status = message.statusCode ?? 0;
  // The platform refuses a body, even an empty one, for these.
  const bodiless = status === 204 || status === 304;
  if (bodiless) message.resume();
  return new Response(bodiless ? null : (Readable.toWeb(message) as ReadableStream<Uint8Array>), {
    status,
    headers,
  });
}
