import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { both, readCursor, writeCursor } from './page.js';

describe('a cursor', () => {
  it('brings back the place that it was made of', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), fc.string(), (value, id) => {
        expect(readCursor(writeCursor([value, id]))).toEqual([value, id]);
      }),
    );
  });

  it('that this list did not give is refused, never an operator for the store', () => {
    const forged = [{ $ne: null }, [{ $gt: '' }, 'x'], ['x', { $gt: '' }], ['x'], 'x', null, [null, 'x']];
    for (const place of forged) {
      const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
      expect(() => readCursor(cursor)).toThrow(RangeError);
    }
    fc.assert(fc.property(fc.string(), (text) => expectRefusedOrPlain(text)));
  });
});

function expectRefusedOrPlain(text: string): void {
  try {
    const [value, id] = readCursor(text);
    expect([typeof id, ['string', 'number'].includes(typeof value)]).toEqual(['string', true]);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
  }
}

describe('two conditions', () => {
  it('hold both, also on the same field', () => {
    expect(both({ uscc: 'a' }, { _id: 'x' })).toEqual({ uscc: 'a', _id: 'x' });
    expect(both({ uscc: 'a' }, { uscc: 'b' })).toEqual({ $and: [{ uscc: 'a' }, { uscc: 'b' }] });
  });
});
