import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A host that has not begun to answer by then is taken as unreachable, ms. */
const connectWithin = 10_000;
/** A download that brings nothing for so long has hung, ms. */
const stallAfter = 30_000;

/**
 * The vendor's SHA-256 of a file, from the checksum file that he publishes beside it. Both come by TLS from the same
 * place, so this guards against damage and mix-ups; the version itself is pinned in the address.
 * @throws Error when the host does not answer within 10 s, or the list does not name the file
 */
export async function publishedSha256(checksumsUrl: string, fileName: string): Promise<string> {
  const text = await (await open(checksumsUrl, AbortSignal.timeout(connectWithin))).text();
  const line = text.split('\n').find((candidate) => candidate.trim().endsWith(fileName));
  const sum = line && /^[0-9a-f]{64}\b/i.exec(line.trim())?.[0];
  if (!sum) throw new Error(`${checksumsUrl} has no SHA-256 for ${fileName}`);
  return sum.toLowerCase();
}

/** @throws Error when the host does not answer within 10 s, stalls, or sends other bytes than the hash says */
export async function download(url: string, sha256: string, path: string): Promise<void> {
  const abort = new AbortController();
  let timer = setTimeout(
    () => abort.abort(new Error(`no answer within ${connectWithin / 1000} s`)),
    connectWithin,
  );
  const hash = createHash('sha256');
  try {
    const response = await open(url, abort.signal);
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    body.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      clearTimeout(timer);
      timer = setTimeout(() => abort.abort(new Error('the download stalled')), stallAfter);
    });
    await pipeline(body, createWriteStream(path, { mode: 0o600 }));
  } finally {
    clearTimeout(timer);
  }
  const actual = hash.digest('hex');
  if (actual === sha256) return;
  await rm(path, { force: true });
  throw new Error(`${url} has SHA-256 ${actual}, but ${sha256} was published`);
}

async function open(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal, redirect: 'follow' }).catch((error: Error) => {
    throw new Error(`cannot reach ${new URL(url).host}: ${reasonOf(error)}`);
  });
  if (!response.ok || !response.body) throw new Error(`${url} answers ${response.status}`);
  return response;
}

/** `fetch failed` alone helps nobody; the cause has the host and the errno. */
function reasonOf(error: Error): string {
  const cause = error.cause as Partial<NodeJS.ErrnoException> | undefined;
  return cause?.message || cause?.code || error.message;
}
