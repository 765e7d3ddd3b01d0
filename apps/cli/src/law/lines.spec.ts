import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

async function linesIn(...chunks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
    found.push(line);
  return found;
}

describe('the lines of a file', () => {
  it('are the same with a byte-order mark, with CRLF, and without a last line end', async () => {
    expect(await linesIn('\uFEFF{"a":1}\r\n', '\r\n{"b":2}')).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('keep a mark that stands elsewhere', async () => {
    expect(await linesIn('a\n\uFEFFb\n')).toEqual(['a', '\uFEFFb']);
  });
});
