import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { type Business, County, type Official, type Unit } from '../../factories/county.js';
import { penaltyRow } from '../../factories/repair-journey.js';
import { everyItem } from '../../harness/every-item.js';

jest.setTimeout(120_000);

let county: County;
let clerk: Official;
let unit: Unit;

beforeAll(async () => {
  county = await County.open();
  [clerk, unit] = await Promise.all([county.clerk(), county.unit()]);
});

afterAll(() => county.close());

const GROUND = { text: '来源单位更正', article: '更正函〔2026〕3号' };

const [IDENTITY, OTHER_IDENTITY] = ['420526199001011237', '42052619900101123X'];

interface Imported {
  readonly taken: number;
  readonly held: number;
  readonly rows: readonly { readonly reasons: readonly { readonly code: string }[] }[];
}

interface HeldRow {
  readonly id: string;
  readonly state: string;
  readonly cells: readonly { readonly value: string }[];
  readonly acts?: readonly { readonly what: string }[];
}

async function load(row: object): Promise<Imported> {
  const file = Buffer.from(JSON.stringify([row]));
  const path = '/records/import';
  return (await clerk.client.upload<Imported>(path, 'p.json', file, 'application/json')).body;
}

/** A penalty that is stored, and the same one again with a fine of 30,000 yuan, held. */
async function conflict(): Promise<{ business: Business; recordId: string; rowId: string }> {
  const business = await county.business();
  const row = penaltyRow(business, unit, 20_000);
  expect((await load(row)).taken).toBe(1);
  const other = { ...row, CF_NR: '罚款30000元', CF_NR_FK: 3 };
  expect(await load(other)).toMatchObject({
    held: 1,
    rows: [{ reasons: [{ code: 'CONFLICT' }, { code: 'CONFLICT' }] }],
  });
  const { body } = await business.client.get<{ items: { id: string }[] }>('/records');
  return { business, recordId: body.items[0]?.id ?? '', rowId: (await held(business.name, 'CONFLICT')).id };
}

/** The same with a representative's identity number that is stored with another last place. */
async function personalConflict(): Promise<{ business: Business; recordId: string; rowId: string }> {
  const business = await county.business();
  const row = { ...penaltyRow(business, unit, 20_000), CF_FR_ZJHM: IDENTITY };
  expect((await load(row)).taken).toBe(1);
  expect(await load({ ...row, CF_FR_ZJHM: OTHER_IDENTITY })).toMatchObject({ held: 1 });
  const { body } = await business.client.get<{ items: { id: string }[] }>('/records');
  return { business, recordId: body.items[0]?.id ?? '', rowId: (await held(business.name, 'CONFLICT')).id };
}

async function held(name: string, code: string, state = 'held'): Promise<HeldRow> {
  const path = `/held-rows?limit=200&code=${code}&state=${state}`;
  for await (const row of everyItem<HeldRow>(clerk.client, path))
    if (row.cells.some(({ value }) => value === name)) return row;
  throw new Error(`No row of ${name} is ${state} with ${code}.`);
}

const fineOf = async (business: Business, id: string) =>
  (await business.client.get<{ penalty: { fineYuan: number } }>(`/records/${id}`)).body.penalty.fineYuan;

describe('a row that contradicts a stored penalty', () => {
  it('is named as a conflict until a person says which values stand', async () => {
    const { business, recordId, rowId } = await conflict();
    const asked = await clerk.client.post(`/held-rows/${rowId}/complete`, {
      values: { facts: '发布违法广告' },
    });
    expect(asked).toMatchObject({ status: 409, body: { code: 'HELD_ROW_CONFLICT' } });
    expect(await fineOf(business, recordId)).toBe(20_000);
  });

  it('replaces it when the new values stand, and the history keeps both and the ground', async () => {
    const { business, recordId, rowId } = await conflict();
    const settled = await clerk.client.post(`/held-rows/${rowId}/complete`, {
      conflict: { take: 'new', ground: GROUND },
    });
    expect(settled.body).toEqual({ outcome: 'corrected', recordId });
    expect(await fineOf(business, recordId)).toBe(30_000);
    const { body } = await unit.reviewer.client.get<{ items: object[] }>(`/records/${recordId}/history`);
    expect(body.items).toMatchObject([
      {
        type: 'penalty-corrected',
        rowId,
        ground: GROUND,
        before: expect.objectContaining({ fineYuan: 20_000 }),
        after: expect.objectContaining({ fineYuan: 30_000 }),
      },
    ]);
  });

  it('is settled without a change when the stored values stand', async () => {
    const { business, recordId, rowId } = await conflict();
    const body = { conflict: { take: 'stored', ground: GROUND } };
    expect((await clerk.client.post(`/held-rows/${rowId}/complete`, body)).body).toMatchObject({
      outcome: 'kept',
    });
    expect(await fineOf(business, recordId)).toBe(20_000);
    const again = await clerk.client.post(`/held-rows/${rowId}/complete`, body);
    expect(again.body).toMatchObject({ code: 'HELD_ROW_DONE' });
  });
});

describe('a row that contradicts a stored penalty in a number of a person (S23)', () => {
  it('tells nobody the number: not in the refusal, not in the list, not in the history', async () => {
    const { recordId, rowId } = await personalConflict();
    const refused = await clerk.client.post(`/held-rows/${rowId}/complete`, { values: {} });
    expect(refused.body).toMatchObject({
      code: 'HELD_ROW_CONFLICT',
      errors: [{ path: 'CF_FR_ZJHM', message: '已有：4****************7；本行：4****************X' }],
    });
    const settled = await clerk.client.post(`/held-rows/${rowId}/complete`, {
      conflict: { take: 'new', ground: { ...GROUND, text: `更正为${OTHER_IDENTITY}` } },
    });
    expect(settled.body).toMatchObject({ outcome: 'corrected' });
    const lists = [`/records/${recordId}/history`, '/held-rows?state=taken&code=CONFLICT&limit=200'];
    const answers = await Promise.all(lists.map((path) => unitOrClerk(path)));
    for (const body of answers) {
      expect(body).toContain('4****************X');
      for (const number of [IDENTITY, OTHER_IDENTITY]) expect(body).not.toContain(number);
    }
  });
});

async function unitOrClerk(path: string): Promise<string> {
  const { client } = path.startsWith('/records') ? unit.reviewer : clerk;
  return JSON.stringify((await client.get(path)).body);
}

describe('a held row', () => {
  it('is dismissed with a reason, said so at the next import, and restored', async () => {
    const { rowId, business } = await conflict();
    const dismissed = await clerk.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' });
    expect(dismissed.body).toEqual({ outcome: 'dismissed' });
    expect((await held(business.name, 'CONFLICT', 'dismissed')).acts?.map(({ what }) => what)).toEqual([
      'dismissed',
    ]);
    await clerk.client.post(`/held-rows/${rowId}/restore`, { reason: '误操作' });
    const row = await held(business.name, 'CONFLICT');
    expect(row.acts?.map(({ what }) => what)).toEqual(['dismissed', 'restored']);
    const strange = await county.unit();
    expect((await strange.reviewer.client.post(`/held-rows/${rowId}/dismiss`, { reason: 'x' })).status).toBe(
      403,
    );
  });

  it('is settled by nobody who keeps out of what concerns its organisation', async () => {
    const { business, recordId, rowId } = await conflict();
    const kin = await county.clerk();
    const declared = { uscc: business.uscc, ground: 'relative', text: '配偶任职' };
    expect((await kin.client.post('/account/recusals', declared)).status).toBe(200);
    const acts: [string, object][] = [
      ['complete', { conflict: { take: 'new', ground: GROUND } }],
      ['dismiss', { reason: '重复报送' }],
      ['reveal', { field: 'CF_XDR_MC', reason: '核对当事人名称' }],
    ];
    for (const [act, body] of acts)
      expect(await kin.client.post(`/held-rows/${rowId}/${act}`, body)).toMatchObject({
        status: 403,
        body: { code: 'RECUSED' },
      });
    expect(await fineOf(business, recordId)).toBe(20_000);
  });

  it('is dismissed once with one Idempotency-Key, and a refused attempt is in the audit trail', async () => {
    const { rowId } = await conflict();
    const key = `key-${rowId}`;
    const dismiss = () => clerk.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' }, key);
    expect((await dismiss()).body).toEqual({ outcome: 'dismissed' });
    expect((await dismiss()).body).toEqual({ outcome: 'dismissed' });
    const again = await clerk.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' });
    expect(again).toMatchObject({ status: 409, body: { code: 'HELD_ROW_DONE' } });
    const wanted = ['held-row-dismissed done ', 'held-row-dismissed refused HELD_ROW_DONE'];
    for (let found: string[] = []; !wanted.every((one) => found.includes(one));) {
      const { items } = await county.repositories.audit.list(COUNTY, { subject: rowId }, { limit: 20 });
      found = items.map(({ entry }) => `${entry.action} ${entry.outcome} ${entry.code ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });

  it('is read again as it is where it was held for a reason that is gone, and says what else is missing', async () => {
    const business = await county.business();
    const { CF_JDRQ: _date, ...undated } = penaltyRow(business, unit, 20_000) as Record<string, unknown>;
    expect(await load(undated)).toMatchObject({ held: 1 });
    const { id } = await held(business.name, 'MISSING_REQUIRED');
    const items = [{ id, values: {} }];
    const { body } = await clerk.client.post('/held-rows/settle', { items });
    expect(body).toMatchObject({ failed: 1, items: [{ code: 'HELD_ROW_STILL_HELD' }] });
    const nothing = await clerk.client.post('/held-rows/settle', { items: [{ id }] });
    expect(nothing).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
  });

  it('is settled with others at once, each with an answer of its own, and a dry run changes nothing', async () => {
    const [one, other] = [await conflict(), await conflict()];
    const items = [
      { id: one.rowId, conflict: { take: 'new', ground: GROUND } },
      { id: other.rowId, dismiss: '重复报送' },
      { id: 'no-such-row', dismiss: '重复报送' },
    ];
    const settle = async (dryRun: boolean) =>
      (await clerk.client.post('/held-rows/settle', { dryRun, items })).body;
    const expected = {
      settled: 2,
      failed: 1,
      items: [{ outcome: 'corrected' }, { outcome: 'dismissed' }, { outcome: 'failed', code: 'NOT_FOUND' }],
    };
    expect(await settle(true)).toMatchObject(expected);
    expect(await fineOf(one.business, one.recordId)).toBe(20_000);
    expect(await settle(false)).toMatchObject(expected);
    expect(await fineOf(one.business, one.recordId)).toBe(30_000);
    expect((await settle(false)) as object).toMatchObject({ settled: 0, failed: 3 });
  });
});

describe('a penalty of which the authority', () => {
  it('is one department by name and another by code is held, and taken once a person has put it right', async () => {
    const business = await county.business();
    const other = await county.unit();
    const row = { ...penaltyRow(business, unit, 20_000), CF_CFJGDM: other.uscc };
    expect(await load(row)).toMatchObject({
      held: 1,
      rows: [{ reasons: [{ code: 'AUTHORITY_CONTRADICTION' }] }],
    });
    const { id } = await held(business.name, 'AUTHORITY_CONTRADICTION');
    const done = await clerk.client.post(`/held-rows/${id}/complete`, {
      values: { authorityCode: unit.uscc },
    });
    expect(done.body).toMatchObject({ outcome: 'taken' });
  });
});
