import { describe, expect, it } from '@jest/globals';
import { ROW_REASON_WORDS } from '@xinxiu/domain';
import { REASON_TEXTS } from './reason-texts.js';

describe('the reasons of rows', () => {
  it('have each a name by which people look for the rows', () => {
    expect(Object.keys(ROW_REASON_WORDS).sort()).toEqual(Object.keys(REASON_TEXTS).sort());
  });

  it('are named in words, and no two alike', () => {
    const names = Object.values(ROW_REASON_WORDS);
    for (const { zh } of names) expect(zh).not.toMatch(/[A-Za-z]/);
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  });
});
