import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';

export type ImportSource = string | AsyncIterable<Uint8Array>;

/** A source on disk. Encoding and format are known only after reading it, and XLSX needs random access. */
export interface StoredSource {
  readonly path: string;
  readonly bytes: number;
  /** Removes the temporary copy, if there is one. */
  close(): Promise<void>;
}

/** A path is used where it lies; a stream is copied to a temporary file of this process's user alone. */
export async function storeSource(source: ImportSource): Promise<StoredSource> {
  return typeof source === 'string' ? fromPath(source) : fromStream(source);
}

async function fromPath(path: string): Promise<StoredSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile())
    throw new IntakeError('FILE_UNREADABLE', `找不到文件：${path}`, `No such file: ${path}`, { path });
  checkSize(found.size);
  return { path, bytes: found.size, close: () => Promise.resolve() };
}

async function fromStream(source: AsyncIterable<Uint8Array>): Promise<StoredSource> {
  const folder = await mkdtemp(join(tmpdir(), 'xinxiu-import-'));
  const close = () => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'source');
  let bytes = 0;
  async function* counted() {
    for await (const chunk of source) {
      bytes += chunk.length;
      checkSize(Math.max(bytes, 1));
      yield chunk;
    }
  }
  try {
    await pipeline(counted, createWriteStream(path, { mode: 0o600 }));
    checkSize(bytes);
  } catch (error) {
    await close();
    throw error;
  }
  return { path, bytes, close };
}

function checkSize(bytes: number): void {
  if (bytes === 0)
    throw new IntakeError(
      'FILE_EMPTY',
      '文件是空的，请检查后重新选择。',
      'The file is empty. Check it and choose again.',
    );
  if (bytes > LIMITS.fileBytes)
    throw new IntakeError(
      'FILE_TOO_LARGE',
      `文件超过 ${LIMITS.fileBytes} 字节，请拆分后分批导入。`,
      `The file is larger than ${LIMITS.fileBytes} bytes. Split it and import the parts.`,
      { limit: LIMITS.fileBytes },
    );
}

/** The bytes of a stored source, in chunks. */
export function bytesOf(source: StoredSource): AsyncIterable<Buffer> {
  return createReadStream(source.path, { highWaterMark: 256 * 1024 });
}
