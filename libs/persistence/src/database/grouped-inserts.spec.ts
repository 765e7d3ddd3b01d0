import { beforeEach, describe, expect, it } from '@jest/globals';
import { GroupedInserts } from './grouped-inserts.js';

interface Doc {
  readonly _id: string;
}

let stored: string[];
let inserts: string[][];
let inserting: GroupedInserts<Doc>;

/** Ordered, as the store does it: what comes before a duplicate is written. */
async function insertMany(docs: Doc[]): Promise<unknown> {
  inserts.push(docs.map(({ _id }) => _id));
  await new Promise((resolve) => setImmediate(resolve));
  for (const { _id } of docs) {
    if (stored.includes(_id)) throw new Error(`duplicate ${_id}`);
    stored.push(_id);
  }
  return [];
}

beforeEach(() => {
  stored = [];
  inserts = [];
  inserting = new GroupedInserts<Doc>({ insertMany } as never);
});

const docs = (...ids: string[]): Doc[] => ids.map((_id) => ({ _id }));

describe('inserts that come together', () => {
  it('wait for the one under way and go in one, in order', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => inserting.insert(docs(id, `${id}2`))));
    expect(inserts).toEqual([
      ['a', 'a2'],
      ['b', 'b2', 'c', 'c2', 'd', 'd2'],
    ]);
    await inserting.insert(docs('e'));
    expect(inserts).toHaveLength(3);
  });

  it('fail only for who brought what cannot be written, and are written once', async () => {
    stored = ['c'];
    const outcomes = await Promise.allSettled(['a', 'b', 'c', 'd'].map((id) => inserting.insert(docs(id))));
    expect(stored.sort()).toEqual(['a', 'b', 'c', 'd']);
    // b was written with the group before it met c: its caller is told of a duplicate and finds its own document.
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    await expect(inserting.insert(docs('z'))).resolves.toBeUndefined();
  });

  it('are not larger than a store takes at once', async () => {
    const many = (n: number) => docs(...Array.from({ length: 150 }, (_, index) => `${n}-${index}`));
    await Promise.all([0, 1, 2, 3].map((n) => inserting.insert(many(n))));
    expect(inserts.map((one) => one.length)).toEqual([150, 150, 150, 150]);
    expect(stored).toHaveLength(600);
  });

  it('ask for nothing when there is nothing', async () => {
    await inserting.insert([]);
    expect(inserts).toEqual([]);
  });
});
