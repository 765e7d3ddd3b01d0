import { describe, expect, it } from '@jest/globals';
import { holdOf } from './hold.js';

describe('a form with files', () => {
  it.each([
    ['is held by nothing when none is on its way', [], undefined],
    ['is not held by a field that is at rest', [{ running: 0, failed: 0 }], undefined],
    [
      'waits for a file of any of its fields',
      [
        { running: 0, failed: 0 },
        { running: 1, failed: 0 },
      ],
      'running',
    ],
    ['waits for what did not get through', [{ running: 0, failed: 1 }], 'failed'],
    [
      'names what runs before what failed',
      [
        { running: 0, failed: 2 },
        { running: 1, failed: 0 },
      ],
      'running',
    ],
  ])('%s', (_, fields, hold) => {
    expect(holdOf(fields)).toBe(hold);
  });
});
