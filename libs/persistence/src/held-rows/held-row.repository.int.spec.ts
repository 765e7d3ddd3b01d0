import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import { FieldCipher } from '../fields/field-cipher.js';
import { fieldKeys } from '../testing/field-keys.js';
import { type HeldRowRepository, type RowToHold, heldRowId } from './repository.js';

const CONTEXT = { importedFor: 'SCJG', takenBy: 'u-1', at: '2026-05-06T02:00:00.000Z' };
const COMPLETION = { recordId: 'p-1', completedBy: 'u-1', completedAt: CONTEXT.at };
const keys = fieldKeys();
/** The id of the row with this hash: who knows the hash does not know it. */
const idOf = (key: string): string => heldRowId(new FieldCipher(keys), key);
let store: FreshStore;
let rows: HeldRowRepository;

beforeAll(async () => {
  store = await freshStore(keys);
  rows = store.repositories.heldRows;
});
afterAll(() => store.drop());

function row(key: string): RowToHold {
  return {
    source: { profile: 'national', row: 3, at: CONTEXT.at, key, kept: {} },
    reasons: [{ field: 'CF_JDRQ', value: null, code: 'MISSING', message: '缺少处罚决定日期' }],
    partial: { subjectName: '青禾食品' },
    cells: [{ header: '名.称', value: '青禾食品' }],
  };
}

describe('rows that wait for a person', () => {
  it('are held once, by however many imports', async () => {
    const results = (await race(50, () => rows.holdMany([row('h-1'), row('h-2')], false, CONTEXT))).flat();
    expect(results.every((result) => result === 'held' || result === 'already-held')).toBe(true);
    expect((await rows.list(COUNTY, { limit: 50 })).items.map((one) => one.id)).toEqual(
      [idOf('h-1'), idOf('h-2')].sort(),
    );
    expect(await rows.holdMany([row('h-1')], false, CONTEXT)).toEqual(['already-held']);
  });

  it('are told as one when a file says the same twice, and not written in a dry run', async () => {
    expect(await rows.holdMany([row('h-3'), row('h-3')], true, CONTEXT)).toEqual(['held', 'already-held']);
    expect(await rows.find(COUNTY, idOf('h-3'))).toBeUndefined();
  });

  it('are completed by one person of many', async () => {
    await rows.holdMany([row('h-4')], false, CONTEXT);
    const won = await race(50, () => rows.complete(COUNTY, idOf('h-4'), COMPLETION));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await rows.holdMany([row('h-4')], false, CONTEXT)).toEqual(['already-taken']);
    expect((await rows.find(COUNTY, idOf('h-4')))?.recordId).toBe('p-1');
  });

  it('show nothing of a person in the store, and not what their hash was made of', async () => {
    const identity = '42052619900101123X';
    await rows.holdMany(
      [{ ...row('h-6'), cells: [{ header: '证件号', value: identity }], partial: { subjectIdNo: identity } }],
      false,
      CONTEXT,
    );
    const doc = await store.database.connection.collection('heldRows').findOne({ _id: idOf('h-6') as never });
    for (const canary of [identity, 'h-6']) expect(JSON.stringify(doc)).not.toContain(canary);
    expect(await rows.find(COUNTY, idOf('h-6'))).toMatchObject({
      cells: [{ value: identity }],
      partial: { subjectIdNo: identity },
      source: { key: 'h-6' },
    });
  });

  it('belong to the department that imported them', async () => {
    await rows.holdMany([row('h-5')], false, CONTEXT);
    const stranger = { kind: 'department', code: 'STHJ' } as const;
    expect(await rows.find(stranger, idOf('h-5'))).toBeUndefined();
    expect((await rows.list(stranger, { limit: 5 })).total).toBe(0);
    expect(await rows.complete(stranger, idOf('h-5'), COMPLETION)).toBe(false);
    expect(await rows.find({ kind: 'applicant', uscc: 'x' }, idOf('h-5'))).toBeUndefined();
    expect(await rows.find({ kind: 'department', code: 'SCJG' }, idOf('h-5'))).toMatchObject({
      cells: [{ header: '名.称' }],
    });
  });
});
