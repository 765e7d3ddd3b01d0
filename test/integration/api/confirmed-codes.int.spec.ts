import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { checkUscc } from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import { County, type Official, freshPilotCode } from '../../factories/county.js';
import { PDF, expectStatus, penaltyRow } from '../../factories/repair-journey.js';
import { everyItem } from '../../harness/every-item.js';

jest.setTimeout(120_000);

let county: County;
let clerk: Official;

beforeAll(async () => {
  county = await County.open();
  clerk = await county.clerk();
});

afterAll(() => county.close());

const GROUND = { text: '试点期间发放，与营业执照原件一致', article: '营业执照原件' };

async function certificate(who: Official = clerk): Promise<string> {
  const file = who.client.upload<{ id: string }>('/files', '营业执照.pdf', PDF, 'application/pdf');
  return (await expectStatus(file, 201)).body.id;
}

type Refused = Record<string, unknown>;

async function confirm(code: string, who: Official = clerk) {
  const fileId = await certificate(who);
  return who.client.post<Refused>('/confirmed-codes', { code, fileId, ground: GROUND });
}

const revoke = (code: string, who: Official = clerk) =>
  who.client.post<Refused>(`/confirmed-codes/${code}/revocation`, { reason: '证件系伪造' });

async function importRow(code: string) {
  const [business, unit] = [await county.business(), await county.unit()];
  const row = { ...penaltyRow(business, unit, 20_000), CF_XDR_SHXYM: code };
  const file = Buffer.from(JSON.stringify([row]));
  const answer = await clerk.client.upload<{
    taken: number;
    held: number;
    rows: { reasons: { code: string }[] }[];
  }>('/records/import', 'p.json', file, 'application/json');
  return answer.body;
}

async function heldRowOf(code: string): Promise<string> {
  type Row = { id: string; cells: { value: string }[] };
  for await (const { id, cells } of everyItem<Row>(clerk.client, '/held-rows?limit=200'))
    if (cells.some(({ value }) => value === code)) return id;
  throw new Error(`No row of ${code} is held.`);
}

describe('a pilot code', () => {
  it('is held at import until its certificate confirms it; then the held row and the next import are taken', async () => {
    const code = freshPilotCode();
    const before = await importRow(code);
    expect(before).toMatchObject({ taken: 0, held: 1 });
    const row = await heldRowOf(code);
    const complete = () => clerk.client.post<Refused>(`/held-rows/${row}/complete`, { values: {} });
    expect(await complete()).toMatchObject({ status: 422, body: { code: 'HELD_ROW_STILL_HELD' } });
    expect(await confirm(` ${code.toLowerCase()}`)).toMatchObject({
      status: 200,
      body: { code, state: 'confirmed', version: 1, steps: [{ ground: GROUND, by: { name: clerk.name } }] },
    });
    expect(await complete()).toMatchObject({ status: 200, body: { outcome: 'taken' } });
    expect(await importRow(code)).toMatchObject({ taken: 1, held: 0 });
  });

  it('is in the list that uscc check takes, and out of it once revoked; both stay in its history', async () => {
    const code = freshPilotCode();
    await confirm(code);
    expect(await county.repositories.confirmedCodes.inForce()).toContain(code);
    const inForce = await county.repositories.confirmedCodes.inForce();
    expect(checkUscc(code, inForce)).toMatchObject({ valid: true, warning: 'CONFIRMED' });
    expect(await revoke(code)).toMatchObject({ status: 200, body: { state: 'revoked', version: 2 } });
    expect(await county.repositories.confirmedCodes.inForce()).not.toContain(code);
    const reviewer = (await county.unit()).reviewer.client;
    const read = await reviewer.get<{ steps: { type: string }[] }>(`/confirmed-codes/${code}`);
    expect(read.body.steps.map(({ type }) => type)).toEqual(['confirmed', 'revoked']);
    const listed = async (state: string) =>
      (
        await reviewer.get<{ items: { code: string }[] }>(`/confirmed-codes?limit=200&state=${state}`)
      ).body.items
        .map((one) => one.code)
        .includes(code);
    expect([await listed('confirmed'), await listed('revoked'), await listed('all')]).toEqual([
      false,
      true,
      true,
    ]);
    expect(await confirm(code)).toMatchObject({ status: 200, body: { state: 'confirmed', version: 3 } });
  });

  it('whose confirmation was taken back keeps its business from applying until somebody vouches again', async () => {
    const code = freshPilotCode();
    await confirm(code);
    const business = await county.business(code);
    const unit = await county.unit();
    const file = Buffer.from(JSON.stringify([penaltyRow(business, unit, 20_000)]));
    await expectStatus(clerk.client.upload('/records/import', 'p.json', file, 'application/json'), 200);
    const { body } = await business.client.get<{ items: { id: string }[] }>('/records');
    const recordId = body.items[0]?.id;
    const draft = await expectStatus(
      business.client.post<{ id: string }>('/applications', { recordId }),
      201,
    );
    const upload = business.client.upload<{ id: string }>('/files', '凭证.pdf', PDF, 'application/pdf');
    const content = {
      contact: { name: '赵明', phone: '13800000000', email: business.email },
      locale: 'zh-CN',
      fileIds: [(await expectStatus(upload, 201)).body.id],
      fulfilledOn: '2026-11-01',
      commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营，自愿接受监督。', agreed: true },
    };
    const path = `/applications/${draft.body.id}`;
    await expectStatus(business.client.patch(path, content, draft.headers.get('etag') ?? '"1"'), 200);
    await revoke(code);
    const submit = () => business.client.post<Refused>(`${path}/submit`, {});
    expect(await submit()).toMatchObject({ status: 409, body: { code: 'CODE_UNCONFIRMED' } });
    await confirm(code);
    expect((await submit()).status).toBe(201);
  });
});

describe('the confirmation of a code', () => {
  it('is refused for every code that no document changes', async () => {
    for (const code of ['91320100748204660Q', '123456789012345678', '91350100M000100Y4Z', '744190927', '无'])
      expect(await confirm(code)).toMatchObject({ status: 422, body: { code: 'CODE_NOT_IN_DOUBT' } });
  });

  it('needs a document of the office, a ground, and the credit office', async () => {
    const code = freshPilotCode();
    const send = (body: object, who = clerk) => who.client.post<Refused>('/confirmed-codes', body);
    expect(await send({ code, fileId: 'none', ground: GROUND })).toMatchObject({
      status: 422,
      body: { code: 'FILE_UNKNOWN' },
    });
    expect(await send({ code, fileId: await certificate() })).toMatchObject({ status: 400 });
    const { reviewer, leader } = await county.unit();
    for (const who of [reviewer, leader, await county.supervisor()]) {
      expect(await send({ code, fileId: 'f', ground: GROUND }, who)).toMatchObject({ status: 403 });
      expect(await revoke(code, who)).toMatchObject({ status: 403 });
    }
    expect(await revoke(code)).toMatchObject({ status: 404 });
    expect((await (await county.business()).client.get('/confirmed-codes')).status).toBe(403);
  });

  it('S11: is no matter for who keeps out of its business, nor is a row of it that waits', async () => {
    const code = freshPilotCode();
    const own = await county.clerk();
    await importRow(code);
    const interest = { uscc: code, ground: 'own-interest', text: '本人出资' };
    await expectStatus(own.client.post('/account/recusals', interest), 200);
    const refused = { status: 403, body: { code: 'RECUSED' } };
    expect(await confirm(code, own)).toMatchObject(refused);
    const row = await heldRowOf(code);
    expect(await own.client.post(`/held-rows/${row}/dismiss`, { reason: '重复' })).toMatchObject(refused);
    expect((await confirm(code)).status).toBe(200);
    expect(await revoke(code, own)).toMatchObject(refused);
  });

  it('that two send at once is one: the second is told who was first', async () => {
    const code = freshPilotCode();
    const other = await county.clerk();
    const answers = await Promise.all([confirm(code), confirm(code, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409);
    expect(['CODE_CONFIRMED', 'CODE_CHANGED']).toContain(late?.body['code']);
  });

  it('lets officials read its document, and no other file through it', async () => {
    const code = freshPilotCode();
    const fileId = await certificate();
    await expectStatus(clerk.client.post('/confirmed-codes', { code, fileId, ground: GROUND }), 200);
    const { reviewer } = await county.unit();
    const status = async (id: string) =>
      (await reviewer.client.get(`/confirmed-codes/${code}/files/${id}`).catch(() => ({ status: 200 })))
        .status;
    expect(await status(fileId)).toBe(200);
    expect(await status(await certificate())).toBe(404);
  });

  it('is in the audit trail, done, revoked or refused', async () => {
    const code = freshPilotCode();
    await confirm(code);
    await confirm(code);
    await revoke(code);
    const wanted = ['code-confirmed done ', 'code-confirmed refused CODE_CONFIRMED', 'code-revoked done '];
    for (let found: string[] = []; !wanted.every((one) => found.includes(one));) {
      const { items } = await county.repositories.audit.list(COUNTY, { subject: code }, { limit: 20 });
      found = items.map(({ entry }) => `${entry.action} ${entry.outcome} ${entry.code ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
});
