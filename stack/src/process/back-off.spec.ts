import { describe, expect, it } from '@jest/globals';
import { backOff } from './back-off.js';

describe('the pause before a part is started again', () => {
  it('doubles from one second and ends at thirty', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(backOff)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
});
