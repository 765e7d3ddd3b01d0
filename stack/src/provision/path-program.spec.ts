import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAtLeast } from './path-program.js';

const version = fc.array(fc.nat(99), { minLength: 1, maxLength: 4 });

describe('comparing versions', () => {
  it.each([
    ['8.0.12', '7.0.0', true],
    ['7.0', '7.0.0', true],
    ['1.30.0', '1.29.0', true],
    ['1.9.0', '1.29.0', false],
    ['6.0.19', '7.0.0', false],
  ])('%s is at least %s: %s', (have, want, expected) => {
    expect(isAtLeast(have, want)).toBe(expected);
  });

  it('orders any two versions one way or the other', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const [left, right] = [a.join('.'), b.join('.')];
        expect(isAtLeast(left, right) || isAtLeast(right, left)).toBe(true);
        expect(isAtLeast(left, left)).toBe(true);
      }),
    );
  });
});
