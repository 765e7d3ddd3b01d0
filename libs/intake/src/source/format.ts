import { open } from 'node:fs/promises';
import type { StoredSource } from './stored-source.js';
import { IntakeError } from '../intake-error.js';

export type SourceFormat = 'csv' | 'json' | 'xlsx';

const HEAD_BYTES = 4096;
const FOREIGN: readonly (readonly [string, number[]])[] = [
  ['XLS (Excel 97–2003)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['GZIP', [0x1f, 0x8b]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
];

/** The format by content; names lie. A ZIP is taken for XLSX and checked when it is opened. */
export async function detectFormat(source: StoredSource): Promise<SourceFormat> {
  const head = await readHead(source.path);
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'xlsx';
  const foreign = FOREIGN.find(([, magic]) => startsWith(head, magic));
  if (foreign) throw unknownFormat(foreign[0]);
  const text = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<(!doctype|html|table|\?xml|meta|head)/i.test(text)) throw unknownFormat('HTML/XML');
  return /^[[{]/.test(text) ? 'json' : 'csv';
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Buffer, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}

function unknownFormat(what: string): IntakeError {
  return new IntakeError(
    'FORMAT_UNKNOWN',
    `不支持的文件格式：${what}。请另存为 XLSX、CSV 或 JSON。`,
    `Format not supported: ${what}. Save as XLSX, CSV or JSON.`,
    { found: what },
  );
}
