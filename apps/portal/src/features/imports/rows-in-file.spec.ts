import { describe, expect, it } from '@jest/globals';
import type { Import } from './imports.queries.js';
import { rowsInFile, underRows } from './rows-in-file.js';

const shown = (state: Import['state'], held: number, refused: number) => ({
  state,
  summary: { held, refused } as NonNullable<Import['summary']>,
});

describe('the file of rows that are not taken', () => {
  it.each([
    ['checked', 0, 0, 0, 'rowsUnder'],
    ['checked', 2, 1, 3, 'rowsUnderFile'],
    // What was held waits in its own room, and is not in the file.
    ['taken', 2, 0, 0, 'rowsUnder'],
    ['taken', 2, 1, 1, 'rowsUnderRefused'],
  ] as const)('%s with %d held and %d refused', (state, held, refused, rows, words) => {
    expect(rowsInFile(shown(state, held, refused))).toBe(rows);
    expect(underRows(shown(state, held, refused))).toBe(words);
  });

  it('is spoken of by nobody before the file was read', () =>
    expect(underRows({ state: 'checked', summary: undefined })).toBe('rowsUnder'));
});
