import { describe, expect, it } from '@jest/globals';
import { CSV_BEGIN, csvLine } from '@xinxiu/domain';
import fc from 'fast-check';
import { singleLineEnds } from '../source/line-ends.js';
import { csvLines } from './csv.reader.js';

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 5) yield text.slice(at, at + 5);
}

async function readBack(rows: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const text = CSV_BEGIN + rows.map(csvLine).join('');
  const read: (readonly string[])[] = [];
  for await (const { values } of csvLines(singleLineEnds(inPieces(text.slice(CSV_BEGIN.length)))))
    read.push(values as readonly string[]);
  return read;
}

describe('a CSV that was saved here and is read again', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '+86 0717',
    '-1',
    '@SUM',
    '\t1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    "'=1",
    "''+1",
    "'名",
  ])('S13: says %j as it was', async (text) => {
    const row = ['名称', text, '末'];
    expect(await readBack([['甲', '乙', '丙'], row])).toEqual([['甲', '乙', '丙'], row]);
  });

  it('says every text as it was', async () => {
    const cell = fc.stringMatching(/^['=+\-@＝＋－＠"a,;甲 ]{1,8}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 4 }), async (row) => {
        const head = row.map((_, at) => `h${at}`);
        expect(await readBack([head, row])).toEqual([head, row]);
      }),
    );
  });
});
