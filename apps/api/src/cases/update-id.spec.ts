import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionIdOf, parseActionId, updateIdOf } from './update-id.js';

describe('the id of an intention', () => {
  it('is the same for the same person, case, action and key, and for nothing else', () => {
    const parts = fc.tuple(fc.string(), fc.string(), fc.string(), fc.string());
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const equal = updateIdOf(...one) === updateIdOf(...other);
        expect(equal).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(updateIdOf('a', 'bc', 'd', 'e')).not.toBe(updateIdOf('ab', 'c', 'd', 'e'));
  });

  it('names its case', () => {
    const updateId = updateIdOf('p', 'XF-2026-000001', 'claim', 'key-1234');
    expect(parseActionId(actionIdOf('XF-2026-000001', updateId))).toEqual({
      caseNo: 'XF-2026-000001',
      updateId,
    });
  });
});
