import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Line, linesOf } from './lines.js';
import { jsonRecords } from './json-records.js';

async function* given(text: string): AsyncGenerator<Line> {
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() !== '') yield { line: at + 1, text: line };
  }
}

async function recordsIn(text: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const one of jsonRecords(given(text)))
    found.push('problem' in one ? one.problem.code : one.value);
  return found;
}

describe('records in a file', () => {
  it('are JSON lines, an object over several lines, or an array, and are all found', async () => {
    const record = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.boolean())));
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (values) => {
        const plain = JSON.parse(JSON.stringify(values)) as unknown[];
        expect(await recordsIn(values.map((one) => JSON.stringify(one)).join('\n'))).toEqual(plain);
        expect(await recordsIn(values.map((one) => JSON.stringify(one, null, 2)).join('\n\n'))).toEqual(
          plain,
        );
        expect(await recordsIn(JSON.stringify(values, null, 2))).toEqual(plain);
      }),
    );
  });

  it('are told by their line when the last one is broken, alone or after others', async () => {
    const last = async (text: string) => {
      const found = [];
      for await (const one of jsonRecords(given(text))) found.push(one);
      return found.at(-1);
    };
    expect(await last('{"a":1}\n{"b":')).toMatchObject({ line: 2, problem: { code: 'NO_JSON' } });
    expect(await last('{"a":1}\n{"b":\n  [2,')).toMatchObject({
      line: 3,
      problem: { code: 'NO_JSON', message: expect.stringMatching(/2/) },
    });
    expect(await last('{"a"')).toMatchObject({ line: 1, problem: { code: 'NO_JSON' } });
  });

  it('are told by the line on which they begin, empty ones counted, and so is each item of a list', async () => {
    const lines = async (text: string) => {
      const found = [];
      for await (const one of jsonRecords(given(text))) found.push([one.line, one.item]);
      return found;
    };
    expect(await lines('\n\n\n{"a":1}\n\n{\n\n"b":2}')).toEqual([
      [4, undefined],
      [6, undefined],
    ]);
    expect(await lines('\n[\n{"a":1},\n\n {"b":\n2},{"c":[{},{}]}\n,null]')).toEqual([
      [3, 1],
      [5, 2],
      [6, 3],
      [7, 4],
    ]);
    expect(await lines('{"a":\n1}{"b":2} [{"c":3},\n\n{"d":4}]')).toEqual([
      [1, undefined],
      [2, undefined],
      [2, 1],
      [4, 2],
    ]);
    expect(await lines('{bad\n\n[\n{"a":1}\n]\n\n{"b":\n\n\n{"c":\n3}')).toEqual([
      [1, undefined],
      [4, 1],
      [7, undefined],
      [10, undefined],
    ]);
  });

  it('count empty lines in what is said of lines that are none', async () => {
    const found = [];
    for await (const one of jsonRecords(given('\n\n{"x":\n\n{bad\n\n{"a":1}\n\n[]'))) found.push(one);
    expect(found).toMatchObject([
      { line: 5, problem: { code: 'NO_JSON', message: expect.stringMatching(/ 3 /) } },
      { line: 7, value: { a: 1 } },
      { line: 9, problem: { code: 'NO_RECORD', message: expect.stringMatching(/ 9 /) } },
    ]);
  });

  describe('with more lines than one may have', () => {
    const lines = (count: number, text = '{"a":1},\n') => text.repeat(count);

    it('are refused by that limit, and the next one is answered', async () => {
      const last = '{"a":1}\n]\n';
      expect(await recordsIn(`[\n${lines(4_997)}${last}{"b":2}`)).toHaveLength(4_999);
      expect(await recordsIn(`[\n${lines(6_000)}${last}{"b":2}`)).toEqual(['RECORD_TOO_LONG', { b: 2 }]);
      expect(await recordsIn(`[\n${lines(6_000)}${last}{\n"b":2\n}\n{"c":3}`)).toEqual([
        'RECORD_TOO_LONG',
        { b: 2 },
        { c: 3 },
      ]);
      expect(await recordsIn(`{\n${lines(6_000, '"a":1,\n')}"b":2\n}\n[{"c":3}]`)).toEqual([
        'RECORD_TOO_LONG',
        { c: 3 },
      ]);
    });

    it('are told once, by the line on which they begin, where they are damaged or never end', async () => {
      const found = [];
      for await (const one of jsonRecords(given(`{"a":1}\n${lines(12_000, 'bad\n')}`))) found.push(one);
      expect(found).toEqual([
        { line: 1, value: { a: 1 } },
        {
          line: 5_002,
          problem: {
            code: 'RECORD_TOO_LONG',
            path: '',
            message: expect.stringMatching(/2 .*5000/),
          },
        },
      ]);
      expect(await recordsIn(`${lines(5_100, 'bad\n')}{"b":2}`)).toEqual(['RECORD_TOO_LONG', { b: 2 }]);
      expect(await recordsIn(`${lines(5_100, 'bad\n')}{\n"b":2\n}`)).toEqual(['RECORD_TOO_LONG', { b: 2 }]);
    });

    it('have what stands at the left edge for a part only where they go on behind it', async () => {
      const object = `{"kind":1,\n${lines(5_100, '"x":1,\n')}`;
      const found = ['RECORD_TOO_LONG', { b: 2 }, { c: 3 }];
      expect(await recordsIn(`${object}{"b":2}\n{"c":3}`)).toEqual(found);
      expect(await recordsIn(`${object}{\n"b":2\n}\n[{"c":3}]`)).toEqual(found);
      expect(await recordsIn(`${object}"y":\n[{"b":2},{"c":3}]`)).toEqual(found);
      expect(await recordsIn(`${object}"y":\n{"a":1},\n"z":2\n}\n{"b":2}\n{"c":3}`)).toEqual(found);
      expect(await recordsIn(`${object}"y":\n{"a":1}\n}\n{"b":2}\n{"c":3}`)).toEqual(found);
    });
  });

  it('may have a part that stands at the left edge', async () => {
    expect(await recordsIn('{"a":[\n{"b":1},\n{"c":2}\n]}\n{"d":\n{"e":3}\n}')).toEqual([
      { a: [{ b: 1 }, { c: 2 }] },
      { d: { e: 3 } },
    ]);
    expect(await recordsIn('{"a":\n{"b":1}\n{"c":2}')).toEqual(['NO_JSON', { b: 1 }, { c: 2 }]);
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
      const found = [];
      for await (const one of jsonRecords(given('{"a":1}\n{"x":\n{"b":2},\n{"y":\nbad\n{"c":3}')))
        found.push(one);
      expect(found).toMatchObject([
        { line: 1 },
        { line: 5, problem: { code: 'NO_JSON', message: expect.stringMatching(/2/) } },
        { line: 3, value: { b: 2 } },
        { line: 6, value: { c: 3 } },
      ]);
    });
  });

  it('are found as fast as they are read, in a list of as many lines as it may have', async () => {
    const lines = (text: string) => `${text}\n`.repeat(4_990);
    expect(await recordsIn(`[\n${lines('{"a":1},')}{bad\n{"b":2}`)).toHaveLength(4_992);
    expect(await recordsIn(`${lines('{"x":')}{"b":2}\n{"c":3}`)).toEqual(['NO_JSON', { b: 2 }, { c: 3 }]);
    expect(await recordsIn(`[{"a":1}\n${lines(',{"a":1}')}]`)).toHaveLength(4_991);
  });

  it('are found around one with a text of many megabytes', async () => {
    const long = 'y'.repeat(12_000_000);
    expect(await recordsIn(`{"a":1}\n{"x":"${long}"}\n{"b":2}`)).toEqual([{ a: 1 }, { x: long }, { b: 2 }]);
    expect(await recordsIn(`{"a":1}\n{"x":"${long}\n{"b":2}`)).toEqual([{ a: 1 }, 'NO_JSON', { b: 2 }]);
  });

  it('are all answered where commas part them outside a list, and it is told so', async () => {
    const found = [];
    for await (const one of jsonRecords(given('{"a":1},\n{"b":2},\n'))) found.push(one);
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

  it('are told to be none where a list is empty', async () => {
    expect(await recordsIn('{"a":1}\n[]\n{"b":2}')).toEqual([{ a: 1 }, 'NO_RECORD', { b: 2 }]);
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

  it('are the elements of an array, each on its line', async () => {
    expect(await recordsIn('[\n{"a":1},\n{"b":2}\n]')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('are missed in an empty file', async () => {
    expect(await recordsIn('\n\n')).toEqual(['NO_RECORD']);
  });

  it('are found in a list on a line behind a damaged one', async () => {
    expect(await recordsIn('{"a":1,\n[{"b":2}]\n{"c":3}')).toEqual(['NO_JSON', { b: 2 }, { c: 3 }]);
    expect(await recordsIn('{"a":\n1}x\n[{"b":2},{"c":3}]')).toEqual(['NO_JSON', { b: 2 }, { c: 3 }]);
  });

  it('are each found where they follow each other without a new line', async () => {
    expect(await recordsIn('{"a":"}{"}{"b":2} [{"c":3}]\n{"d":4}')).toEqual([
      { a: '}{' },
      { b: 2 },
      { c: 3 },
      { d: 4 },
    ]);
    expect(await recordsIn('}\n{"a":1}{"b":2}\n{"c":3}')).toEqual(['NO_JSON', { a: 1 }, { b: 2 }, { c: 3 }]);
    expect(await recordsIn('{\n"a":1\n}{\n"b":2\n}')).toEqual([{ a: 1 }, { b: 2 }]);
    expect(await recordsIn('{"a":1}{"b":\n{"c":3}\n{"d":4}')).toEqual([
      { a: 1 },
      'NO_JSON',
      { c: 3 },
      { d: 4 },
    ]);
  });

  it('go on after a line that is not UTF-8, which is refused with its number', async () => {
    const lines = [Buffer.from('{"a":1}\n{"b":'), Buffer.from([0xb7, 0xa3]), Buffer.from('}\n{"c":3}\n')];
    const found = [];
    for await (const one of jsonRecords(linesOf(Readable.from(lines)))) found.push(one);
    expect(found).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, problem: { code: 'ENCODING_UNKNOWN', path: '', message: expect.stringContaining('2') } },
      { line: 3, value: { c: 3 } },
    ]);
  });

  it('are refused where a line of them is not UTF-8', async () => {
    const lines = [Buffer.from('{\n'), Buffer.from([0xb7, 0x0a]), Buffer.from('}\n{"c":3}\n')];
    const found = [];
    for await (const one of jsonRecords(linesOf(Readable.from(lines))))
      found.push('problem' in one ? one.problem.code : one.value);
    expect(found).toEqual(['NO_JSON', 'ENCODING_UNKNOWN', 'NO_JSON', { c: 3 }]);
  });

  it('say each thing once', async () => {
    expect(await recordsIn('{"a":1,"a":2}\n{"b":{"a":1},"a":"a"}\n{"c":[{"x":1,"\\u0078":2}]}')).toEqual([
      'KEY_REPEATED',
      { b: { a: 1 }, a: 'a' },
      'KEY_REPEATED',
    ]);
  });
});
