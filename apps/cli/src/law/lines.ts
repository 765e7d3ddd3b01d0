import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** A file, or `-` for stdin. */
export function sourceOf(file: string): NodeJS.ReadableStream {
  return file === '-' ? process.stdin : createReadStream(file);
}

/** The lines of a file or of stdin, one at a time; empty ones are left out. @throws Refused when it cannot be read */
export async function* linesOf(source: NodeJS.ReadableStream): AsyncGenerator<string> {
  // readline may or may not pass on what goes wrong with its source, depending on when it happens.
  let failure: Error | undefined;
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  source.once('error', (error: Error) => {
    failure = error;
    lines.close();
  });
  try {
    let first = true;
    for await (const text of lines) {
      // The byte-order mark that some editors write is no part of the first line.
      const line = first ? text.replace(/^\uFEFF/, '') : text;
      first = false;
      if (line.trim() !== '') yield line;
    }
  } catch (error) {
    throw failure ? unreadable(failure) : error;
  }
  if (failure) throw unreadable(failure);
}

function unreadable({ message }: Error): Refused {
  return new Refused(
    say(`无法读取：${message}`, `It cannot be read: ${message}`),
    say('检查文件名。', 'Check the name of the file.'),
    { code: 'FILE_UNREADABLE' },
  );
}
