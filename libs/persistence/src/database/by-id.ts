import type { Model } from 'mongoose';
import type { GroupedInserts } from './grouped-inserts.js';
import { isDuplicateKey } from './store-error.js';
import { together } from './together.js';

/**
 * Documents by their ids; what is missing is missing in the map. Each id is a question of its own: FerretDB finds an id
 * that is equal by its index, and reads the whole collection for a list of them.
 */
export async function findByIds<Doc extends { _id: string }>(
  model: Model<Doc>,
  ids: readonly string[],
): Promise<Map<string, Doc>> {
  const found = new Map<string, Doc>();
  await together(new Set(ids), async (id) => {
    const doc = await model.findOne({ _id: id } as never).lean<Doc>();
    if (doc) found.set(id, doc);
  });
  return found;
}

/**
 * Inserts what is not there, whoever else does the same. In the usual case nothing is there and one insert is all.
 * @param inserts where many callers insert at once
 * @returns what was met, by id: written before or by another, or by us before we met the first of those
 */
export async function insertMissing<Doc extends { _id: string }>(
  model: Model<Doc>,
  docs: readonly Doc[],
  inserts?: GroupedInserts<Doc>,
): Promise<Map<string, Doc>> {
  const met = new Map<string, Doc>();
  let left = docs;
  while (left.length > 0) {
    try {
      await (inserts?.insert(left) ?? model.insertMany(left as Doc[], { lean: true, ordered: true }));
      return met;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    const there = await findByIds(
      model,
      left.map((doc) => doc._id),
    );
    for (const [id, doc] of there) met.set(id, doc);
    left = left.filter((doc) => !there.has(doc._id));
  }
  return met;
}
