import { expect, it } from '@jest/globals';
import { OBLIGATION_STATE_WORDS, OBLIGATION_WORDS } from './obligation-words.js';
import { OBLIGATION_KINDS, OBLIGATION_STATES } from './obligations.js';

it('has a word of its own for every duty and every state, in Chinese and in English', () => {
  for (const [names, table] of [
    [OBLIGATION_KINDS, OBLIGATION_WORDS],
    [OBLIGATION_STATES, OBLIGATION_STATE_WORDS],
  ] as const) {
    expect(Object.keys(table).sort()).toEqual([...names].sort());
    const [chinese, english] = [
      Object.values(table).map(({ zh }) => zh),
      Object.values(table).map(({ en }) => en),
    ];
    expect(new Set(chinese).size).toBe(names.length);
    expect(new Set(english).size).toBe(names.length);
    expect(chinese.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
    expect(english.filter((word) => !/^[a-z ]+$/.test(word))).toEqual([]);
  }
});
