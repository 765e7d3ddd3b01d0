import { type FileHandle, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MOST_PROOF_BYTES } from '@xinxiu/contracts';
import { ProblemError } from '../http/problem.error.js';
import { ACTS, ActiveContentScan } from './active-content.js';
import { type FileKind, endsRightly, hasEnding, kindOf } from './file-kind.js';
import { ofdFault } from './ofd-package.js';
import { pdfFault } from './pdf-content.js';

const TAIL = 4_096;

/** A proof on disk, found to be what its name says. */
export interface CheckedProof {
  readonly path: string;
  readonly kind: FileKind;
  readonly size: number;
}

/**
 * Writes a proof to a temporary file of this process alone, checks its content and hands it to `use`; afterwards it is
 * gone. Nothing reaches the store that was not checked to its end.
 * @throws ProblemError FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE, FILE_NAME, FILE_DAMAGED
 */
export async function withCheckedProof<T>(
  content: Readable,
  ending: string,
  use: (proof: CheckedProof) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'xinxiu-proof-'));
  try {
    const path = join(folder, 'proof');
    const file = await open(path, 'wx+', 0o600);
    try {
      const { kind, size } = await received(content, file, ending);
      await assertWhole(file, kind, size, path);
      return await use({ path, kind, size });
    } finally {
      await file.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(
  content: Readable,
  file: FileHandle,
  ending: string,
): Promise<{ kind: FileKind; size: number }> {
  let size = 0;
  let head = Buffer.alloc(0);
  let kind: FileKind | undefined;
  let scan: ActiveContentScan | undefined;
  for await (const piece of content) {
    const chunk = piece as Buffer;
    size += chunk.length;
    if (size > MOST_PROOF_BYTES) throw new ProblemError('FILE_TOO_LARGE', 'The file is larger than 20 MB.');
    await file.write(chunk);
    if (scan) {
      scan.add(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 8) continue;
    kind = expectedKind(head, ending);
    scan = new ActiveContentScan(kind === 'pdf');
    scan.add(head);
  }
  if (size === 0) throw new ProblemError('FILE_EMPTY', 'The file has no content.');
  if (!kind) throw new ProblemError('FILE_TYPE', 'The file is neither PDF, JPEG, PNG nor OFD.');
  if (scan?.found) throw unusable(ACTS);
  return { kind, size };
}

/** Looks at the first bytes of a proof, before the rest has come. @throws ProblemError FILE_TYPE, FILE_NAME */
export function assertBeginsRightly(head: Buffer, ending: string): void {
  expectedKind(head, ending);
}

function expectedKind(head: Buffer, ending: string): FileKind {
  const kind = kindOf(head);
  if (!kind) throw new ProblemError('FILE_TYPE', 'The file is neither PDF, JPEG, PNG nor OFD.');
  if (kind === 'ofd' && !hasEnding(kind, ending)) {
    // Any office document is a ZIP too.
    throw new ProblemError(
      'FILE_NAME',
      `The content is a ZIP package, of which only OFD is taken; the name ends with .${ending}.`,
    );
  }
  if (!hasEnding(kind, ending)) {
    throw new ProblemError(
      'FILE_NAME',
      `The content is ${kind.toUpperCase()}, the name ends with .${ending}.`,
    );
  }
  return kind;
}

async function assertWhole(file: FileHandle, kind: FileKind, size: number, path: string): Promise<void> {
  const tail = Buffer.alloc(Math.min(size, TAIL));
  await file.read(tail, 0, tail.length, size - tail.length);
  const fault = endsRightly(kind, tail) ? undefined : `it does not end as a ${kind.toUpperCase()} does`;
  const found = fault ?? (await contentFault(kind, path));
  if (found) throw unusable(found);
}

async function contentFault(kind: FileKind, path: string): Promise<string | undefined> {
  if (kind === 'ofd') return ofdFault(path);
  return kind === 'pdf' ? pdfFault(await readFile(path)) : undefined;
}

function unusable(reason: string): ProblemError {
  return new ProblemError('FILE_DAMAGED', `The file cannot be used: ${reason}.`);
}
