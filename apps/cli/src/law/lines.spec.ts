import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { type Line, NOT_UTF8, linesOf } from './lines.js';

async function numbered(...chunks: readonly (string | Buffer)[]): Promise<Line[]> {
  const found: Line[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))))
    found.push(line);
  return found;
}

async function linesIn(...chunks: readonly (string | Buffer)[]): Promise<Line['text'][]> {
  return (await numbered(...chunks)).map(({ text }) => text);
}

describe('the lines of a file', () => {
  it('are the same with a byte-order mark, with CRLF, and without a last line end', async () => {
    expect(await linesIn('\uFEFF{"a":1}\r\n', '\r\n{"b":2}')).toEqual(['{"a":1}', '{"b":2}']);
  });

  it('have the number that an editor gives them, empty ones counted', async () => {
    const gb18030 = Buffer.from([0xb7, 0xa3, 0x0a]);
    expect(await numbered('\uFEFF\n\n \r\na\n\n', gb18030, '\nb')).toEqual([
      { line: 4, text: 'a' },
      { line: 6, text: NOT_UTF8 },
      { line: 8, text: 'b' },
    ]);
  });

  it('keep a mark that stands elsewhere', async () => {
    expect(await linesIn('a\n\uFEFFb\n')).toEqual(['a', '\uFEFFb']);
  });

  it('are whole where a chunk ends inside a character', async () => {
    const bytes = Buffer.from('食品\n药品');
    expect(await linesIn(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['食品', '药品']);
  });

  it('are told apart where they are not UTF-8, instead of read as nonsense', async () => {
    const gb18030 = Buffer.from([0xb7, 0xa3, 0xbf, 0xee, 0x0a]);
    expect(await linesIn('食品\n', gb18030, '药品\n')).toEqual(['食品', NOT_UTF8, '药品']);
    expect(await linesIn(gb18030, '食品\n\n', gb18030)).toEqual([NOT_UTF8, '食品', NOT_UTF8]);
    expect(await linesIn(Buffer.from('食品').subarray(0, 4))).toEqual([NOT_UTF8]);
  });

  it('end where a line ends, not at a separator within a text', async () => {
    expect(await linesIn('"食\u2028品\u0085"\n"b"')).toEqual(['"食\u2028品\u0085"', '"b"']);
  });
});
