import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonTokens } from './json-tokens.js';
import { repeatedKey } from './repeated-key.js';

const BY_EXPRESSION = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

it('finds texts and marks in anything, as the grammar of JSON has them', () => {
  const part = fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', 'a', '字', ' ', '\n');
  const text = fc.oneof(
    fc.json(),
    fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (json) => {
      const expected = [...json.matchAll(BY_EXPRESSION)].map(({ 0: token, index }) => ({ token, index }));
      expect([...jsonTokens(json)]).toEqual(expected);
    }),
    { numRuns: 1_000 },
  );
});

it.each(['y', '\\"', '\\\\'])('reads a text of many megabytes of %s', (part) => {
  const json = `{"x":"${part.repeat(12_000_000)}","x":1}`;
  expect(repeatedKey(json)).toBe('x');
  expect([...jsonTokens(`"${part.repeat(6_000_000)}`)]).toEqual([]);
});
