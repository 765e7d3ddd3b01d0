import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { type StoredSource, bytesOf } from './stored-source.js';
import { IntakeError } from '../intake-error.js';

export type TextEncoding = 'utf-8' | 'gb18030';

/** Chinese characters in a row that read as UTF-8: eight of them never happen by chance in GB18030 text. */
const SURELY_UTF8 = 8;
const MANY_BYTE = /[\u0800-\uffff]/g;

/**
 * Strict UTF-8 first, else GB18030, else refused. A file that was clearly UTF-8 and then breaks (a byte order mark, or
 * many good characters before the bad one) is refused rather than read as nonsense in GB18030. A NUL is never text.
 */
export async function detectEncoding(source: StoredSource): Promise<TextEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let offset = 0;
  let good = 0;
  let marked = false;
  let broken = false;
  for await (const chunk of bytesOf(source)) {
    refuseWideText(chunk, offset);
    if (offset === 0) marked = chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    if (!broken) {
      const text = decodeStrictly(utf8, chunk);
      broken = text === undefined;
      if (good < SURELY_UTF8) good += broken ? goodCharactersBefore(chunk) : count(text ?? '');
    }
    offset += chunk.length;
  }
  if (!broken && decodeStrictly(utf8) === undefined) broken = true;
  if (!broken) return 'utf-8';
  if (marked || good >= SURELY_UTF8)
    throw unknownEncoding('UTF-8 文件中有损坏的字节', 'broken bytes in a UTF-8 file');
  return 'gb18030';
}

function refuseWideText(chunk: Buffer, offset: number): void {
  const wide =
    offset === 0 &&
    chunk.length > 1 &&
    ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff));
  if (wide) throw unknownEncoding('UTF-16 编码', 'UTF-16');
  const nul = chunk.indexOf(0);
  if (nul >= 0)
    throw new IntakeError(
      'NUL_BYTE',
      `第 ${offset + nul} 字节是空字符（NUL），这不是文本文件或文件已损坏，请重新导出。`,
      `Byte ${offset + nul} is NUL: not a text file, or a damaged one. Export it again.`,
      { offset: offset + nul },
    );
}

function decodeStrictly(decoder: TextDecoder, chunk?: Buffer): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

/** How many several-byte characters a tolerant decoder finds before its first replacement. */
function goodCharactersBefore(chunk: Buffer): number {
  const text = new TextDecoder('utf-8').decode(chunk.subarray(firstCharacterStart(chunk)));
  const bad = text.indexOf('\ufffd');
  return count(bad < 0 ? text : text.slice(0, bad));
}

/** A chunk may begin inside a character of the one before. */
function firstCharacterStart(chunk: Buffer): number {
  const start = chunk.subarray(0, 4).findIndex((byte) => (byte & 0xc0) !== 0x80);
  return Math.max(start, 0);
}

function count(text: string): number {
  return text.match(MANY_BYTE)?.length ?? 0;
}

/** The text of a source without a byte order mark. Throws ENCODING_UNKNOWN where the bytes are no text. */
export async function* decodedText(source: StoredSource, encoding: TextEncoding): AsyncGenerator<string> {
  if (encoding === 'utf-8') yield* utf8Text(source);
  else yield* gb18030Text(source);
}

async function* utf8Text(source: StoredSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytesOf(source)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* gb18030Text(source: StoredSource): AsyncGenerator<string> {
  const decoder = iconv.getDecoder('gb18030');
  for await (const chunk of bytesOf(source)) yield understood(decoder.write(chunk));
  yield understood(decoder.end() ?? '');
}

function understood(text: string): string {
  if (text.includes('\ufffd'))
    throw unknownEncoding('既不是 UTF-8 也不是 GB18030', 'neither UTF-8 nor GB18030');
  return text;
}

function unknownEncoding(zh: string, en: string): IntakeError {
  return new IntakeError(
    'ENCODING_UNKNOWN',
    `无法确定文字编码（${zh}）。请另存为 UTF-8 后重试。`,
    `The text encoding is not known (${en}). Save as UTF-8 and try again.`,
  );
}
