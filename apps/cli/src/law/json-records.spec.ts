import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answersIn, given, recordsIn } from './json-records.fixture.js';

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

  it('are told by the line on which they begin, empty ones counted, and so is each item of a list', async () => {
    const lines = async (text: string) =>
      (await answersIn(given(text))).map(({ line, item }) => [line, item]);
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
      expect(await answersIn(given(`{"a":1}\n${lines(12_000, 'bad\n')}`))).toEqual([
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

  it('are told to be none where a list is empty', async () => {
    expect(await recordsIn('{"a":1}\n[]\n{"b":2}')).toEqual([{ a: 1 }, 'NO_RECORD', { b: 2 }]);
  });

  it('are the elements of an array, each on its line', async () => {
    expect(await recordsIn('[\n{"a":1},\n{"b":2}\n]')).toEqual([{ a: 1 }, { b: 2 }]);
  });

  it('are missed in an empty file', async () => {
    expect(await recordsIn('\n\n')).toEqual(['NO_RECORD']);
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

  it('say each thing once', async () => {
    expect(await recordsIn('{"a":1,"a":2}\n{"b":{"a":1},"a":"a"}\n{"c":[{"x":1,"\\u0078":2}]}')).toEqual([
      'KEY_REPEATED',
      { b: { a: 1 }, a: 'a' },
      'KEY_REPEATED',
    ]);
  });
});
