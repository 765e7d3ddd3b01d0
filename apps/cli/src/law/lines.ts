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

/** The lines of a file or of stdin, one at a time; empty ones are left out. @throws Refused when it cannot be read */
export async function* linesOf(source: NodeJS.ReadableStream): AsyncGenerator<string> {
  // readline may or may not pass on what goes wrong with its source, depending on when it happens.
  let failure: Error | undefined;
  const text = Readable.from(strictText(source));
  const lines = createInterface({ input: text, crlfDelay: Infinity });
  text.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  try {
    for await (const line of lines) if (line.trim() !== '') yield line;
  } catch (error) {
    throw failure ? refusalOf(failure) : error;
  }
  if (failure) throw refusalOf(failure);
}

/** UTF-8 without its byte-order mark; a stream cannot be read twice, so nothing else is guessed. */
async function* strictText(source: NodeJS.ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of source) yield decoded(decoder, Buffer.from(chunk));
  yield decoded(decoder);
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw notUtf8(
      say(
        '文件不是 UTF-8 编码，从有误处起未读取。',
        'It is not UTF-8; nothing from the bad byte on was read.',
      ),
    );
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
    say(`无法读取：${localised(error.message)}`, `It cannot be read: ${error.message}`),
    say('检查文件名。', 'Check the name of the file.'),
    { code: 'FILE_UNREADABLE' },
  );
}
