import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { answersIn, codesAndValues, given, recordsIn } from './json-records.fixture.js';
import { linesOf } from './lines.js';

describe('records in a damaged file', () => {
  it('are told by their line when the last one is broken, alone or after others', async () => {
    const last = async (text: string) => (await answersIn(given(text))).at(-1);
    expect(await last('{"a":1}\n{"b":')).toMatchObject({ line: 2, problem: { code: 'NO_JSON' } });
    expect(await last('{"a":1}\n{"b":\n  [2,')).toMatchObject({
      line: 3,
      problem: { code: 'NO_JSON', message: expect.stringMatching(/2/) },
    });
    expect(await last('{"a"')).toMatchObject({ line: 1, problem: { code: 'NO_JSON' } });
  });

  it('count empty lines in what is said of lines that are none', async () => {
    const found = await answersIn(given('\n\n{"x":\n\n{bad\n\n{"a":1}\n\n[]'));
    expect(found).toMatchObject([
      { line: 5, problem: { code: 'NO_JSON', message: expect.stringMatching(/ 3 /) } },
      { line: 7, value: { a: 1 } },
      { line: 9, problem: { code: 'NO_RECORD', message: expect.stringMatching(/ 9 /) } },
    ]);
  });

  it('are all answered behind a bracket that is never closed', async () => {
    expect(await recordsIn('[\n{"a":1}\n{"b":2}\n{"c":3}')).toEqual([
      'NO_JSON',
      { a: 1 },
      { b: 2 },
      { c: 3 },
    ]);
    expect(await recordsIn('[{"a":1},\n{"b":2}\n{"c":3}\n{"d":4}')).toEqual([
      'NO_JSON',
      { b: 2 },
      { c: 3 },
      { d: 4 },
    ]);
    expect(await recordsIn('[\n{"a":1},\n{"b":2}\n]\n{"c":3}')).toEqual([{ a: 1 }, { b: 2 }, { c: 3 }]);
  });

  describe('behind damage that asks for more at the end of its line', () => {
    it.each([':', ',', '['])('"%s", get their own answer', async (asking) => {
      const damage = `{"x"${asking}`;
      const found = ['NO_JSON', { b: 2 }, { c: 3 }];
      expect(await recordsIn(`${damage}\n{"b":2}\n{"c":3}`)).toEqual(found);
      expect(await recordsIn(`${damage}\n{\n  "b":2\n}\n{\n  "c":3\n}`)).toEqual(found);
      expect(await recordsIn(`${damage}\n[{"b":2},{"c":3}]`)).toEqual(found);
      expect(await recordsIn(`{bad\n${damage}\n{"b":2}{"c":3}`)).toEqual(['NO_JSON', ...found]);
    });

    it('are found over lines with parts at the left edge', async () => {
      const record = '{\n"b":[\n{"c":1},\n{"d":2}\n]\n}';
      const value = { b: [{ c: 1 }, { d: 2 }] };
      expect(await recordsIn(`{"x":\n${record}\n${record}`)).toEqual(['NO_JSON', value, value]);
    });

    it('are the elements of a damaged list that begin at the left edge', async () => {
      expect(await recordsIn('[\n{"a":1},\n{"b":,\n{"c":3},\n{"d":4}\n]\n{"e":5}')).toEqual([
        'NO_JSON',
        { a: 1 },
        { c: 3 },
        { d: 4 },
        { e: 5 },
      ]);
    });

    it('are a part of it only where it is JSON together with them', async () => {
      expect(await recordsIn('{"x":\n{"b":2}\n}\n{"c":3}')).toEqual([{ x: { b: 2 } }, { c: 3 }]);
    });

    it('are told with the lines from the first to the last that are none', async () => {
      const found = await answersIn(given('{"a":1}\n{"x":\n{"b":2},\n{"y":\nbad\n{"c":3}'));
      expect(found).toMatchObject([
        { line: 1 },
        { line: 5, problem: { code: 'NO_JSON', message: expect.stringMatching(/2/) } },
        { line: 3, value: { b: 2 } },
        { line: 6, value: { c: 3 } },
      ]);
    });
  });

  it('are all answered where commas part them outside a list, and it is told so', async () => {
    const found = await answersIn(given('{"a":1},\n{"b":2},\n'));
    expect(found).toEqual([
      {
        line: 1,
        problem: { code: 'NO_JSON', path: '', message: expect.stringMatching(/1 .*(逗号|commas)/) },
      },
      { line: 1, value: { a: 1 } },
      { line: 2, value: { b: 2 } },
    ]);
  });

  it('that are damaged are each told, one on each line', async () => {
    expect(await recordsIn('{bad\n{"a":\n{worse}\n{"b":2}')).toEqual(['NO_JSON', 'NO_JSON', { b: 2 }]);
  });

  it('go on after lines that are none', async () => {
    expect(await recordsIn('{"a":1}\n{bad\n{"b":2}\n{"c":\n  3}\n{"d":4}')).toEqual([
      { a: 1 },
      'NO_JSON',
      { b: 2 },
      { c: 3 },
      { d: 4 },
    ]);
  });

  it('lose nothing after lines that are not even the beginning of one', async () => {
    expect(await recordsIn('{"a":1}\n\u0000\n{"b":2}\nnull,\n{"c":3}')).toEqual([
      { a: 1 },
      'NO_JSON',
      { b: 2 },
      'NO_JSON',
      { c: 3 },
    ]);
  });

  it('are found in a list on a line behind a damaged one', async () => {
    expect(await recordsIn('{"a":1,\n[{"b":2}]\n{"c":3}')).toEqual(['NO_JSON', { b: 2 }, { c: 3 }]);
    expect(await recordsIn('{"a":\n1}x\n[{"b":2},{"c":3}]')).toEqual(['NO_JSON', { b: 2 }, { c: 3 }]);
  });

  it('go on after a line that is not UTF-8, which is refused with its number', async () => {
    const lines = [Buffer.from('{"a":1}\n{"b":'), Buffer.from([0xb7, 0xa3]), Buffer.from('}\n{"c":3}\n')];
    expect(await answersIn(linesOf(Readable.from(lines)))).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, problem: { code: 'ENCODING_UNKNOWN', path: '', message: expect.stringContaining('2') } },
      { line: 3, value: { c: 3 } },
    ]);
  });

  it('are refused where a line of them is not UTF-8', async () => {
    const lines = [Buffer.from('{\n'), Buffer.from([0xb7, 0x0a]), Buffer.from('}\n{"c":3}\n')];
    expect(codesAndValues(await answersIn(linesOf(Readable.from(lines))))).toEqual([
      'NO_JSON',
      'ENCODING_UNKNOWN',
      'NO_JSON',
      { c: 3 },
    ]);
  });
});
