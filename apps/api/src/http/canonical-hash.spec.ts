import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalHash } from './canonical-hash.js';

describe('the hash of a body', () => {
  it('does not depend on the order of its keys', () => {
    expect(canonicalHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(
      canonicalHash({ b: { d: null, c: [1, 2] }, a: 1 }),
    );
  });

  it('differs where the content does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = canonicalHash(one) === canonicalHash(other);
        if (JSON.stringify(one) === JSON.stringify(other)) expect(same).toBe(true);
        if (same) expect(one).toEqual(other);
      }),
    );
    expect(canonicalHash([1, 2])).not.toBe(canonicalHash([2, 1]));
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash([['a', 1]]));
  });
});
