import { describe, expect, it } from '@jest/globals';
import { earliest } from './deadline-state.js';

describe('what is waited for', () => {
  it('is what comes first, and of two at one instant the first in the list', () => {
    const [late, first, second] = [{ at: 2 }, { at: 1 }, { at: 1 }];
    expect(earliest([late, first, second])).toBe(first);
    expect(earliest([second, first, late])).toBe(second);
    expect(earliest([])).toBeUndefined();
  });
});
