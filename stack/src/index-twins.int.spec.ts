import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { storeUri } from './testing/store-uri.js';

/** On FerretDB a trigger puts another kind of index in the place of each; what clients see of indexes must not change. */
describe('indexes of the stack that was found', () => {
  const client = new MongoClient(storeUri());
  const database = client.db(`index_${randomUUID().slice(0, 8)}`);
  const cases = database.collection<{ _id: string; unit: string; nested: { subject: string }; no: number }>(
    'cases',
  );

  beforeAll(async () => {
    await client.connect();
    await cases.createIndexes([
      { key: { unit: 1 }, name: 'by_unit' },
      { key: { 'nested.subject': 1 }, name: 'by_subject' },
      { key: { no: 1 }, name: 'once', unique: true },
      { key: { unit: 1, _id: 1 }, name: 'pages' },
    ]);
    await cases.insertMany(
      Array.from({ length: 20 }, (_, no) => ({
        _id: `c-${no}`,
        unit: `u-${no % 4}`,
        nested: { subject: `s-${no % 5}` },
        no,
      })),
    );
  });

  afterAll(async () => {
    await database.dropDatabase();
    await client.close();
  });

  it('find what they index, also after a change and for documents of any length', async () => {
    expect(await cases.countDocuments({ unit: 'u-1' })).toBe(5);
    expect(await cases.countDocuments({ 'nested.subject': 's-2' })).toBe(4);
    const text = randomUUID().repeat(1_000);
    await cases.updateOne({ _id: 'c-1' }, { $set: { unit: 'u-2', text } } as never);
    expect(await cases.countDocuments({ unit: 'u-1' })).toBe(4);
    expect(await cases.findOne({ unit: 'u-2', no: 1 })).toMatchObject({ _id: 'c-1', text });
  });

  it('refuse a second document where they are unique', async () => {
    const again = { _id: 'other', unit: 'u', nested: { subject: 's' }, no: 3 };
    await expect(cases.insertOne(again)).rejects.toMatchObject({ code: 11000 });
  });

  it('are listed, dropped and made again by their names', async () => {
    const names = async () => (await cases.indexes()).map(({ name }) => name).sort();
    expect(await names()).toEqual(['_id_', 'by_subject', 'by_unit', 'once', 'pages']);
    await cases.dropIndex('by_unit');
    await cases.dropIndex('pages');
    expect(await names()).toEqual(['_id_', 'by_subject', 'once']);
    const [first] = await cases.find({ unit: 'u-3' }).sort({ unit: 1, _id: -1 }).limit(1).toArray();
    expect(first?._id).toBe('c-7');
    await cases.createIndex({ unit: 1 }, { name: 'by_unit' });
    expect(await cases.countDocuments({ unit: 'u-3' })).toBe(5);
    await cases.dropIndexes();
    expect(await names()).toEqual(['_id_']);
  });
});
