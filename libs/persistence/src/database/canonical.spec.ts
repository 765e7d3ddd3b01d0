import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, contentHash } from './canonical.js';

describe('canonical content', () => {
  it('does not depend on the order of keys or on what is undefined', () => {
    expect(contentHash({ b: 1, a: [{ d: 1, c: undefined }] })).toBe(contentHash({ a: [{ d: 1 }], b: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it('survives being stored as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});
