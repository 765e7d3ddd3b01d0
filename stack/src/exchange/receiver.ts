import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../stack-error.js';

/** What the other side answers to a file: it lies beside the file as `<file>.ack.json`. */
export interface Acknowledgement {
  file: string;
  /** Of the file's bytes, so that the sender sees whether his file arrived whole. */
  sha256: string;
  status: 'accepted' | 'rejected';
  at: string;
  reason?: string;
}

/** A file of this name in the folder keeps the receiver silent, as a target that does not answer. */
export const pauseFile = '.receiver-paused';

/**
 * Plays the receiving side of the file exchange on the local stack: acknowledges every exchange file, until aborted.
 * Files whose name begins with a dot or ends in `.tmp` are still being written.
 */
export async function receiveExchangeFiles(
  folder: string,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  while (!signal.aborted) {
    await sweep(folder).catch((error: unknown) => log(`exchange: ${messageOf(error)}`));
    await pause(300, undefined, { signal }).catch(() => undefined);
  }
}

/** Acknowledges what has come since; also in subfolders, one per target. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  if (names.includes(pauseFile)) return;
  const present = new Set(names);
  for (const name of names) {
    if (!isExchangeFile(name) || present.has(`${name}.ack.json`)) continue;
    if (!(await stat(join(folder, name))).isFile()) continue;
    await acknowledge(folder, name);
  }
}

export function isExchangeFile(name: string): boolean {
  const hidden = name.split(/[\\/]/).some((part) => part.startsWith('.'));
  return !hidden && !/\.(ack\.json|sig\.json|sig|tmp)$/.test(name);
}

async function acknowledge(folder: string, name: string): Promise<void> {
  const bytes = await readFile(join(folder, name));
  const reason = whyUnreadable(name, bytes);
  const answer: Acknowledgement = {
    file: name.split(/[\\/]/).at(-1) ?? name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    status: reason ? 'rejected' : 'accepted',
    at: new Date().toISOString(),
    ...(reason && { reason }),
  };
  const path = join(folder, `${name}.ack.json`);
  // Under its final name only when complete: the sender reads it the moment it appears.
  await writeFile(`${path}.tmp`, `${JSON.stringify(answer, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
}

function whyUnreadable(name: string, bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'The file is empty.';
  if (!name.endsWith('.json')) return undefined;
  try {
    JSON.parse(bytes.toString());
    return undefined;
  } catch (error) {
    return `The file is no JSON: ${messageOf(error)}`;
  }
}
