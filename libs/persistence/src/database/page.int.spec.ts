import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Model, trusted } from 'mongoose';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import { documentSchema, modelOf } from './document.js';
import { type Filter, type Order, contains, pageOf } from './page.js';

interface Row {
  _id: string;
  day: string;
  no: number;
  group: string;
  name?: string;
}

const rowSchema = documentSchema<Row>(
  'rows',
  { _id: 'text', day: 'text', no: 'number', group: 'text', name: 'text' },
  [[{ group: 1 }], [{ day: 1, _id: 1 }]],
);

/** Few values, so that many are equal; the last two sort by bytes otherwise than by units of UTF-16. */
const days = ['', '2026-01-05', '2026-01-06', '青禾', '𠮷', '￮'];
const id = fc.oneof(fc.uuid(), fc.constantFrom('𠮷', '￮', 'a', 'A', 'é'));
const row = fc.record(
  {
    _id: id,
    day: fc.constantFrom(...days),
    no: fc.constantFrom(-1, 0, 1.5, 2 ** 40),
    group: fc.constantFrom('a', 'b', 'c'),
    name: fc.constantFrom('Kelvin', '青禾县食品', 'kelp', 'Ümit', 'ümit (2)'),
  },
  { requiredKeys: ['_id', 'day', 'no', 'group'] },
);

/** A filter for the store, and what it means. */
type Wanted = readonly [filters: readonly Filter[], holds: (row: Row) => boolean];
const wanted = fc.constantFrom<Wanted>(
  [[{}], () => true],
  [[{ group: 'a' }], ({ group }) => group === 'a'],
  [[{ group: 'a' }, { group: 'b' }], ({ group }) => group !== 'c'],
  [[{ day: '2026-01-05' }], ({ day }) => day === '2026-01-05'],
  [
    [{ no: trusted({ $lte: 1.5 }), day: trusted({ $ne: '青禾' }) }],
    ({ no, day }) => no <= 1.5 && day !== '青禾',
  ],
  [
    [{ $or: [{ name: contains('KEL') }, { name: contains('ümit (') }] }],
    ({ name = '' }) => /kel/i.test(name) || name === 'ümit (2)',
  ],
);
const order = fc.record<Order>({ field: fc.constantFrom('day', 'no', '_id'), descending: fc.boolean() });

describe('pages of a list', () => {
  let store: FreshStore;
  let rows: Model<Row>;

  beforeAll(async () => {
    store = await freshStore();
    rows = modelOf<Row>(store.database.connection, 'Row', rowSchema);
    await rows.createIndexes();
  });
  afterAll(() => store.drop());

  it('have every document once and in order, among equal values and while some are deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: ({ _id }) => _id, minLength: 1, maxLength: 25 }),
        wanted,
        order,
        fc.integer({ min: 1, max: 7 }),
        fc.infiniteStream(fc.nat()),
        async (all, [filters, holds], by, limit, chance) => {
          await rows.deleteMany({});
          await rows.insertMany(all);
          let left: readonly Row[] = all.filter(holds).sort(inOrder(by));
          let cursor: string | undefined;
          do {
            const page = await pageOf(rows, filters, by, { limit, cursor });
            expect(page.total).toBe(left.length);
            const seen = seenUpTo(left, by, cursor);
            const expected = left.slice(seen, seen + limit);
            expect(page.items).toEqual(expected);
            expect(page.nextCursor !== undefined).toBe(left.length > seen + limit);
            cursor = page.nextCursor;
            left = await without(left, Number(chance.next().value) % (2 * left.length + 1));
          } while (cursor !== undefined);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  /** Deletes one of them, or none. */
  async function without(left: readonly Row[], at: number): Promise<Row[]> {
    const gone = left[at];
    if (gone) await rows.deleteOne({ _id: gone._id });
    return left.filter((one) => one !== gone);
  }
});

/** How many lie at the place of a cursor or before it. */
function seenUpTo(left: readonly Row[], by: Order, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [value, _id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [never, string];
  const place = { _id, [by.field]: value } as never as Row;
  return left.filter((one) => inOrder(by)(one, place) <= 0).length;
}

function inOrder({ field, descending }: Order) {
  return (one: Row, other: Row): number => {
    const [a, b] = [one[field as 'day' | 'no'], other[field as 'day' | 'no']];
    const found = compared(a, b) || compared(one._id, other._id);
    return descending ? -found : found;
  };
}

function compared(one: string | number, other: string | number): number {
  if (typeof one === 'number') return one - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
}
