import { describe, expect, it } from '@jest/globals';
import { notBefore } from './not-before.js';

describe('the day before which no application is taken', () => {
  it.each([
    ['still to come', '2026-12-18', '2026-12-18'],
    ['today', '2026-11-30', undefined],
    ['past', '2026-01-05', undefined],
    ['not known', null, undefined],
  ] as const)('%s', (_, earliestApplication, expected) => {
    expect(notBefore({ at: '2026-11-30', earliestApplication })).toBe(expected);
  });
});
