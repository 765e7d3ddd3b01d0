import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Document, MongoClient, ObjectId } from 'mongodb';
import { storeUri } from './testing/store-uri.js';

/**
 * Our FerretDB has PostgreSQL filter, sort, cut and count. What it cannot say in SQL it does as before, in memory: a
 * filter within two `$nor` and a list without end are never said in SQL, and so tell what the answer must be.
 */
const texts = [
  '',
  'a',
  'A',
  'ab',
  'B',
  'é',
  'É',
  'ß',
  'ſ',
  'k',
  'K',
  '青禾',
  '青禾县',
  '𠮷',
  '\uffee',
  "o'k",
  'a%_\\',
  '1',
];
const text = fc.constantFrom(...texts);
const number = fc.constantFrom(-1, 0, 1, 1.5, 2, 10, 2 ** 40, 2 ** 53, -(2 ** 60));
const hex = 'aaaaaaaaaaaaaaaaaaaaaaaa';
const scalar = fc.oneof(
  { arbitrary: text, weight: 6 },
  { arbitrary: number, weight: 3 },
  fc.constantFrom<unknown>(null, true, false, new Date(1), new ObjectId(hex), hex),
);
const value = fc.oneof(
  { arbitrary: scalar, weight: 8 },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ a: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) }),
  fc.array(fc.record({ a: scalar }), { maxLength: 2 }),
);
const doc = fc.record(
  { t: text, n: number, m: value, l: fc.array(text, { maxLength: 2 }) },
  { requiredKeys: [] },
);
const id = fc.oneof({ arbitrary: fc.uuid(), weight: 9 }, fc.nat({ max: 999_999 }));

const field = fc.constantFrom('t', 'n', 'm', 'l', '_id', 'missing', 'm.a', 'missing.a');
const bound = fc.oneof({ arbitrary: scalar, weight: 9 }, fc.array(scalar, { maxLength: 2 }));
const operator = fc.oneof(
  bound,
  fc
    .tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), bound)
    .map(([name, of]) => ({ [name]: of })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 }))
    .map(([name, of]) => ({ [name]: of })),
  fc.boolean().map(($exists) => ({ $exists })),
  fc
    .tuple(text, fc.constantFrom('', 'i'))
    .map(([part, $options]) => ({ $regex: part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options })),
);
const pair = fc.tuple(field, operator).map(([name, of]) => ({ [name]: of }) as Document);
const flat = fc.array(pair, { maxLength: 2 }).map((pairs) => Object.assign({}, ...pairs) as Document);
const filter = fc.oneof(
  flat,
  fc.array(flat, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc.array(flat, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
  fc.tuple(flat, fc.array(pair, { minLength: 1, maxLength: 2 })).map(([one, $or]) => ({ ...one, $or })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);

/** What fails is told as it was found: each smaller example would ask the store again. */
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 100), endOnFailure: true };

describe('what the store does by itself', () => {
  const client = new MongoClient(storeUri());
  const database = client.db(`pushdown_${randomUUID().slice(0, 8)}`);
  const all = database.collection<Document>('all');

  beforeAll(async () => {
    await client.connect();
    await all.createIndexes([
      { key: { t: 1, _id: 1 }, name: 'by_t' },
      { key: { m: 1, _id: 1 }, name: 'by_m' },
      { key: { n: 1 }, name: 'by_n' },
    ]);
    const docs = fc.sample(fc.tuple(id, doc), { numRuns: 90, seed: 7 });
    const byId = new Map(docs.map(([_id, one]) => [_id, { ...one, _id } as unknown as Document]));
    await all.insertMany([...byId.values()]);
  });

  afterAll(async () => {
    await database.dropDatabase();
    await client.close();
  });

  const inMemory = (wanted: Document): Document => ({ $nor: [{ $nor: [wanted] }] });

  it('counts as it would in memory', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (wanted) => {
        const expected = await all.find(inMemory(wanted)).toArray();
        expect(await all.countDocuments(wanted)).toBe(expected.length);
        expect(await all.find(wanted).toArray()).toHaveLength(expected.length);
      }),
      RUNS,
    );
  });

  it('begins a list as it would in memory', async () => {
    const sort = fc.tuple(fc.constantFrom('t', 'm', 'n', 'missing'), direction, direction);
    await fc.assert(
      fc.asyncProperty(
        filter,
        sort,
        fc.nat({ max: 3 }),
        fc.integer({ min: 1, max: 30 }),
        async (wanted, by, skip, limit) => {
          const [name, one, other] = by;
          const order = { [name]: one, _id: other };
          const expected = await all.find(inMemory(wanted)).sort(order).toArray();
          const found = await all.find(wanted).sort(order).skip(skip).limit(limit).toArray();
          expect(found).toEqual(expected.slice(skip, skip + limit));
        },
      ),
      RUNS,
    );
  });

  it('begins a list by _id as it would in memory, and one in which equal values have no order', async () => {
    await fc.assert(
      fc.asyncProperty(filter, direction, fc.integer({ min: 1, max: 30 }), async (wanted, one, limit) => {
        const expected = await all.find(inMemory(wanted)).sort({ _id: one }).toArray();
        expect(await all.find(wanted).sort({ _id: one }).limit(limit).toArray()).toEqual(
          expected.slice(0, limit),
        );
        const byText = await all.find(inMemory(wanted)).sort({ t: one }).toArray();
        const found = await all.find(wanted).sort({ t: one }).limit(limit).toArray();
        expect(found.map(({ t }) => t as unknown)).toEqual(
          byText.slice(0, limit).map(({ t }) => t as unknown),
        );
      }),
      RUNS,
    );
  });
});
