import { type KeyObject, createPublicKey } from 'node:crypto';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../stack-error.js';
import { judgeFile } from './judge-file.js';

const LOOK_MS = 300;

/** A file of this name in the exchange folder keeps the receiver silent, as a target that does not answer. */
export const pauseFile = '.receiver-paused';

export interface ReceiveOptions {
  /** Files lie in its folder `out`. */
  readonly exchangeDir: string;
  /** PEM file of the sender's public key; it is there once the sender has signed for the first time. */
  readonly publicKeyFile: string;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Plays the receiving side of the file exchange until aborted: checks each file's signature and acknowledges it. */
export async function receiveExchangeFiles(options: ReceiveOptions): Promise<void> {
  const { log, signal } = options;
  while (!signal.aborted) {
    await receiveOnce(options).catch((error: unknown) => {
      log(`exchange: ${messageOf(error)}`);
    });
    await pause(LOOK_MS, undefined, { signal }).catch(() => undefined);
  }
}

async function receiveOnce({ exchangeDir, publicKeyFile, log }: ReceiveOptions): Promise<void> {
  if ((await namesIn(exchangeDir)).includes(pauseFile)) return;
  const folder = join(exchangeDir, 'out');
  const names = await namesIn(folder);
  const present = new Set(names);
  const waiting = names.filter((name) => isExchangeFile(name) && !present.has(`${name}.ack.json`));
  if (waiting.length === 0) return;
  const sender = createPublicKey(await readFile(publicKeyFile));
  for (const name of waiting) log(await acknowledge(folder, name, sender));
}

/** Not its own answers, half-written files or signatures. */
export function isExchangeFile(name: string): boolean {
  return !name.startsWith('.') && !/\.(ack\.json|sig\.json|sig|tmp)$/.test(name);
}

async function acknowledge(folder: string, name: string, sender: KeyObject): Promise<string> {
  const path = join(folder, name);
  const [bytes, signature] = await Promise.all([
    readFile(path),
    readFile(`${path}.sig`, 'utf8').catch(() => undefined),
  ]);
  const answer = judgeFile({ name, bytes, signature }, sender, new Date().toISOString());
  // Under its final name only when complete: the sender reads it the moment it appears.
  await writeFile(`${path}.ack.json.tmp`, `${JSON.stringify(answer, null, 2)}\n`);
  await rename(`${path}.ack.json.tmp`, `${path}.ack.json`);
  return `${name}: ${answer.status}${answer.reason === undefined ? '' : ` (${answer.reason})`}`;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
