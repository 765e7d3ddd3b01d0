import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { localised, say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** A file, or `-` for stdin. */
export function sourceOf(file: string): NodeJS.ReadableStream {
  return file === '-' ? process.stdin : createReadStream(file);
}

/** Stands for a line with a byte that is no UTF-8; the lines around it are whole. */
export const NOT_UTF8 = Symbol('not UTF-8');

export interface Line {
  /** Its place among all lines, empty ones counted, from 1. */
  readonly line: number;
  readonly text: string | typeof NOT_UTF8;
}

/**
 * The lines of a file or of stdin, one at a time; empty ones are left out, but counted. UTF-8 without its byte-order mark; a stream
 * cannot be read twice, so nothing else is guessed.
 * @throws Refused when it cannot be read
 */
export async function* linesOf(source: NodeJS.ReadableStream): AsyncGenerator<Line> {
  // readline may or may not pass on what goes wrong with its source, depending on when it happens.
  let failure: Error | undefined;
  const text = Readable.from(oneCharacterAByte(source));
  const lines = createInterface({ input: text, crlfDelay: Infinity });
  text.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  let line = 0;
  try {
    for await (const bytes of lines) {
      line++;
      const read = decoded(bytes);
      const text = line === 1 && read !== NOT_UTF8 ? read.replace(/^\uFEFF/, '') : read;
      if (text === NOT_UTF8 || text.trim() !== '') yield { line, text };
    }
  } catch (error) {
    throw failure ? refusalOf(failure) : error;
  }
  if (failure) throw refusalOf(failure);
}

/** A line end is the same byte in both, so that lines are told apart before one of them fails to be UTF-8. */
async function* oneCharacterAByte(source: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const chunk of source) yield Buffer.from(chunk).toString('latin1');
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: string): Line['text'] {
  try {
    return UTF_8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return NOT_UTF8;
  }
}

/** @param what in the language of the terminal */
export function notUtf8(what: string): Refused {
  return new Refused(
    what,
    say(
      '请转换后重试，例如：iconv -f GB18030 -t UTF-8 文件',
      'Convert it first, as with: iconv -f GB18030 -t UTF-8 FILE',
    ),
    { code: 'ENCODING_UNKNOWN' },
  );
}

function refusalOf(error: Error): Refused {
  if (error instanceof Refused) return error;
  return new Refused(
    say(`无法读取：${localised(error.message)}`, `It cannot be read: ${localised(error.message)}`),
    say('检查文件名。', 'Check the name of the file.'),
    { code: 'FILE_UNREADABLE' },
  );
}
