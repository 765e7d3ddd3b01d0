import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { linesOf } from './lines.js';

async function linesIn(...chunks: readonly (string | Buffer)[]): Promise<string[]> {
  const found: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk as string)))))
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

  it('are whole where a chunk ends inside a character', async () => {
    const bytes = Buffer.from('食品\n药品');
    expect(await linesIn(bytes.subarray(0, 2), bytes.subarray(2))).toEqual(['食品', '药品']);
  });

  it('are refused where they are not UTF-8, instead of read as nonsense', async () => {
    const gb18030 = Buffer.from([0xb7, 0xa3, 0xbf, 0xee, 0x0a]);
    await expect(linesIn(gb18030)).rejects.toThrow('UTF-8');
    await expect(linesIn(Buffer.from('食品').subarray(0, 4))).rejects.toThrow('UTF-8');
  });
});
