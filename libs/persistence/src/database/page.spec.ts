import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { both, pageOfRows, readCursor, writeCursor } from './page.js';

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

describe('a page of rows that lie in no collection', () => {
  it('goes through all of them once, in order, whatever the size of the page', () => {
    const rows = fc.uniqueArray(fc.record({ id: fc.string(), value: fc.integer({ min: 0, max: 3 }) }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.boolean(), (all, limit, descending) => {
        const order = {
          valueOf: (row: { value: number }) => row.value,
          keyOf: (row: { id: string }) => row.id,
          descending,
        };
        const seen: { id: string; value: number }[] = [];
        for (let cursor: string | undefined, pages = 0; pages === 0 || cursor !== undefined; pages++) {
          const { items, total, nextCursor } = pageOfRows(all, order, { limit, cursor });
          expect([total, items.length <= limit]).toEqual([all.length, true]);
          seen.push(...items);
          cursor = nextCursor;
        }
        expect(new Set(seen)).toEqual(new Set(all));
        expect(seen).toHaveLength(all.length);
        const values = seen.map(({ value }) => (descending ? -value : value));
        expect(values).toEqual([...values].sort((one, other) => one - other));
      }),
    );
  });
});
