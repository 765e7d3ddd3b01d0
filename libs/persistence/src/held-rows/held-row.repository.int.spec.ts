import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import { FieldCipher } from '../fields/field-cipher.js';
import { fieldKeys } from '../testing/field-keys.js';
import {
  type HeldRow,
  type HeldRowFilter,
  type HeldRowRepository,
  type RowToHold,
  heldRowId,
} from './repository.js';
import type { HeldRowAct } from './schema.js';

const CONTEXT = { importedFor: 'SCJG', takenBy: 'u-1', at: '2026-05-06T02:00:00.000Z' };
const act = (what: HeldRowAct['what'], recordId?: string): HeldRowAct => ({
  what,
  by: 'u-1',
  at: CONTEXT.at,
  reason: '',
  ...(recordId !== undefined && { recordId }),
});
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

async function found(key: string): Promise<HeldRow> {
  const row = await rows.find(COUNTY, idOf(key));
  if (!row) throw new Error(`No row ${key}.`);
  return row;
}

describe('rows that wait for a person', () => {
  it('are held once, by however many imports', async () => {
    const results = (await race(50, () => rows.holdMany([row('h-1'), row('h-2')], false, CONTEXT))).flat();
    expect(results.every((result) => result === 'held' || result === 'already-held')).toBe(true);
    expect((await rows.list(COUNTY, {}, { limit: 50 })).items.map((one) => one.id)).toEqual(
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
    const held = await found('h-4');
    const won = await race(50, () => rows.settle(COUNTY, held, act('taken', 'p-1')));
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

  it('are dismissed and restored, keep who did it, and are found by state, profile and code', async () => {
    await rows.holdMany([row('h-7')], false, CONTEXT);
    expect(await rows.settle(COUNTY, await found('h-7'), act('dismissed'))).toBe(true);
    expect(await rows.holdMany([row('h-7')], false, CONTEXT)).toEqual(['already-dismissed']);
    const dismissed = await rows.list(COUNTY, { state: 'dismissed' }, { limit: 50 });
    expect(dismissed.items.map(({ id }) => id)).toEqual([idOf('h-7')]);
    expect(await rows.settle(COUNTY, await found('h-7'), act('restored'))).toBe(true);
    expect((await found('h-7')).acts?.map(({ what }) => what)).toEqual(['dismissed', 'restored']);
    const total = async (filter: HeldRowFilter) => (await rows.list(COUNTY, filter, { limit: 50 })).total;
    expect(await total({ code: 'MISSING', profile: 'national' })).toBeGreaterThan(0);
    expect(await total({ code: 'CONFLICT' })).toBe(0);
    expect(await total({ profile: 'company-data' })).toBe(0);
  });

  it('are not settled by somebody who saw them before they were dismissed and restored', async () => {
    await rows.holdMany([row('h-8')], false, CONTEXT);
    const seen = await found('h-8');
    await rows.settle(COUNTY, seen, act('dismissed'));
    await rows.settle(COUNTY, await found('h-8'), act('restored'));
    expect(await rows.settle(COUNTY, seen, act('taken', 'p-1'))).toBe(false);
  });

  it('show nothing in the store of what people wrote while they settled them', async () => {
    await rows.holdMany([row('h-9')], false, CONTEXT);
    const reason = '当事人电话13812345678，重复报送';
    await rows.settle(COUNTY, await found('h-9'), { ...act('dismissed'), reason });
    const doc = await store.database.connection.collection('heldRows').findOne({ _id: idOf('h-9') as never });
    for (const canary of ['13812345678', '重复报送']) expect(JSON.stringify(doc)).not.toContain(canary);
    expect(doc).toMatchObject({ codes: ['MISSING'] });
    expect((await found('h-9')).acts).toMatchObject([{ what: 'dismissed', reason }]);
  });

  it('belong to the department that imported them', async () => {
    await rows.holdMany([row('h-5')], false, CONTEXT);
    const stranger = { kind: 'department', code: 'STHJ' } as const;
    expect(await rows.find(stranger, idOf('h-5'))).toBeUndefined();
    expect((await rows.list(stranger, {}, { limit: 5 })).total).toBe(0);
    expect(await rows.settle(stranger, await found('h-5'), act('taken', 'p-1'))).toBe(false);
    expect(await rows.find({ kind: 'applicant', uscc: 'x' }, idOf('h-5'))).toBeUndefined();
    expect(await rows.find({ kind: 'department', code: 'SCJG' }, idOf('h-5'))).toMatchObject({
      cells: [{ header: '名.称' }],
    });
  });
});
