import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MongoClient, type Collection } from 'mongodb';
import { storeUri } from './testing/store-uri.js';

interface Counter {
  _id: string;
  version: number;
  winner?: number;
  list: number[];
}

/** FerretDB v1 without the gate fails each of these: several winners in 29 of 30 rounds, 23 of 400, 7 of 200. */
describe('concurrent writes to one document of the stack that was found', () => {
  const client = new MongoClient(storeUri(), { maxPoolSize: 50 });
  // A database of its own instead of wiping one.
  const database = client.db(`race_${randomUUID().slice(0, 8)}`);
  const counters: Collection<Counter> = database.collection('counters');

  beforeAll(async () => {
    await client.connect();
    await counters.createIndex({ version: 1 });
  });

  afterAll(async () => {
    await database.dropDatabase();
    await client.close();
  });

  async function newCounter(): Promise<string> {
    const _id = randomUUID();
    await counters.insertOne({ _id, version: 0, list: [] });
    return _id;
  }

  it('give compare-and-set exactly one winner of 20, in each of 30 rounds', async () => {
    const winnersOfRounds: number[] = [];
    for (let round = 0; round < 30; round++) {
      const _id = await newCounter();
      const results = await Promise.all(
        numbers(20).map((winner) =>
          counters.updateOne({ _id, version: 0 }, { $set: { version: 1, winner } }),
        ),
      );
      winnersOfRounds.push(results.filter(({ modifiedCount }) => modifiedCount === 1).length);
    }
    expect(winnersOfRounds).toEqual(numbers(30).map(() => 1));
  });

  it('give findOneAndUpdate exactly one winner of 20', async () => {
    const _id = await newCounter();
    const found = await Promise.all(
      numbers(20).map((winner) =>
        counters.findOneAndUpdate(
          { _id, version: 0 },
          { $set: { version: 1, winner } },
          { returnDocument: 'after' },
        ),
      ),
    );
    const winners = found.filter((document) => document !== null);
    expect(winners).toHaveLength(1);
    expect(await counters.findOne({ _id })).toEqual(winners[0]);
  });

  it('count every one of 400 increments', async () => {
    const _id = await newCounter();
    await Promise.all(numbers(400).map(() => counters.updateOne({ _id }, { $inc: { version: 1 } })));
    expect((await counters.findOne({ _id }))?.version).toBe(400);
  });

  it('keep every one of 200 pushes', async () => {
    const _id = await newCounter();
    await Promise.all(numbers(200).map((n) => counters.updateOne({ _id }, { $push: { list: n } })));
    const list = (await counters.findOne({ _id }))?.list ?? [];
    expect(list.sort((a, b) => a - b)).toEqual(numbers(200));
  });

  it('let one of 60 upserts of the same new document insert it', async () => {
    const _id = randomUUID();
    const results = await Promise.allSettled(
      numbers(60).map((winner) =>
        counters.updateOne({ _id }, { $setOnInsert: { version: 0, winner, list: [] } }, { upsert: true }),
      ),
    );
    const inserted = results.filter(
      (result) => result.status === 'fulfilled' && result.value.upsertedCount === 1,
    );
    expect(inserted).toHaveLength(1);
    expect(await counters.countDocuments({ _id })).toBe(1);
  });

  it('delete a document once, whoever comes first', async () => {
    const _id = await newCounter();
    const results = await Promise.all(numbers(20).map(() => counters.deleteOne({ _id })));
    expect(results.reduce((sum, { deletedCount }) => sum + deletedCount, 0)).toBe(1);
  });
});

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}
