import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CivilDate, addDays, shanghaiDate } from '@xinxiu/domain';
import { type Business, County } from '../../factories/county.js';
import { PDF, RepairJourney, penaltyRow } from '../../factories/repair-journey.js';
import { allItems } from '../../harness/every-item.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

const daysAgo = (days: number): CivilDate => addDays(shanghaiDate(Date.now()), -days);

/** Files a penalty that was decided on a day and tells how it went. */
async function filed(decidedOn: string, query = '', over: object = {}) {
  const [business, clerk, unit] = [await county.business(), await county.clerk(), await county.unit()];
  const row = { ...penaltyRow(business, unit, 20_000), CF_JDRQ: decidedOn, ...over };
  const file = Buffer.from(JSON.stringify([row]));
  const imported = await clerk.client.upload(`/records/import${query}`, 'p.json', file, 'application/json');
  const { body } = await business.client.get<{ items: { id: string; publication: { state: string } }[] }>(
    '/records',
  );
  return { business, clerk, unit, imported, record: body.items[0] };
}

/** Applies for the repair of a record with all that it takes. */
async function submitted({ client, email }: Business, recordId = '', fulfilledOn: string = daysAgo(10)) {
  const created = await client.post<{ id: string }>('/applications', { recordId });
  const file = await client.upload<{ id: string }>('/files', '缴款凭证.pdf', PDF, 'application/pdf');
  const content = {
    contact: { name: '赵明', phone: '13800000000', email },
    fileIds: [file.body.id],
    fulfilledOn,
    commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营。', agreed: true },
  };
  const path = `/applications/${created.body.id}`;
  await client.patch(path, content, created.headers.get('etag') ?? '');
  return client.post(`${path}/submit`, {});
}

describe('the list of applications', () => {
  it("shows a business its own drafts and submissions, filtered, sorted and paged, and nobody else's", async () => {
    const journey = await RepairJourney.begin(county);
    const { client } = journey.business;
    const drafts = [await journey.draft(), await journey.draft(), await journey.draft()];
    const { caseNo } = (await journey.send(drafts[0] ?? '')).body;
    type Listed = {
      items: { id: string; state: string; caseNo?: string }[];
      total: number;
      nextCursor?: string;
    };
    const list = async (query: string) => (await client.get<Listed>(`/applications${query}`)).body;
    const all = await list('?sort=createdAt');
    expect(all).toMatchObject({ total: 3 });
    expect(all.items.map(({ id }) => id)).toEqual(drafts);
    expect((await list('?sort=-createdAt')).items.map(({ id }) => id)).toEqual([...drafts].reverse());
    expect(await list('?state=submitted')).toMatchObject({ total: 1, items: [{ id: drafts[0], caseNo }] });
    expect((await list('?state=draft')).total).toBe(2);
    expect((await list(`?recordId=${journey.recordId}`)).total).toBe(3);
    expect((await list('?recordId=other')).total).toBe(0);
    const first = await list('?sort=createdAt&limit=2');
    const second = await list(`?sort=createdAt&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(drafts);
    expect(second.nextCursor).toBeUndefined();
    expect((await client.get('/applications?owner=other')).status).toBe(400);
    const other = await county.business();
    expect((await other.client.get<Listed>('/applications')).body.total).toBe(0);
    expect((await journey.clerk.client.get('/applications')).status).toBe(403);
  });
});

describe('a draft', () => {
  it('is edited on the version that was read; an edit on an older one is refused', async () => {
    const journey = await RepairJourney.begin(county);
    const { client } = journey.business;
    const created = await client.post<{ id: string }>('/applications', { recordId: journey.recordId });
    const etag = created.headers.get('etag') ?? '';
    expect(etag).toBe('"1"');
    const path = `/applications/${created.body.id}`;
    const first = await client.patch(path, { locale: 'en' }, etag);
    expect(first.status).toBe(200);
    expect(first.headers.get('etag')).toBe('"2"');
    const stale = await client.patch(path, { locale: 'zh-CN' }, etag);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({ code: 'PRECONDITION_FAILED', version: 2 });
  });

  it('made twice with one key is one draft; with another body the key is refused', async () => {
    const journey = await RepairJourney.begin(county);
    const { client } = journey.business;
    const key = randomUUID();
    const make = (recordId: string) => client.post<{ id: string }>('/applications', { recordId }, key);
    const [first, again] = [await make(journey.recordId), await make(journey.recordId)];
    expect(again.body.id).toBe(first.body.id);
    expect((await make('p-other')).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('that lacks something says what, and opens no case', async () => {
    const journey = await RepairJourney.begin(county);
    const { client } = journey.business;
    const created = await client.post<{ id: string }>('/applications', { recordId: journey.recordId });
    const answer = await client.post(`/applications/${created.body.id}/submit`, {});
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'APPLICATION_INCOMPLETE' });
    const paths = (answer.body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['contact', 'fileIds', 'fulfilledOn', 'commitment']));
    expect((await client.get<{ total: number }>('/cases')).body.total).toBe(0);
  });

  it('keeps what is filled in so far, and is no application before all of it is there and agreed to', async () => {
    const { business, recordId } = await RepairJourney.begin(county);
    const { client } = business;
    const { body } = await client.post<{ id: string }>('/applications', { recordId });
    const path = `/applications/${body.id}`;
    const commitment = { text: '本单位承诺所提交材料真实有效，今后依法诚信经营。', agreed: false };
    await client.patch(path, { contact: { name: '赵明' }, commitment }, '"1"');
    const kept = await client.patch(path, { contact: { phone: '0451-12345678' } }, '"2"');
    expect(kept.body).toMatchObject({
      content: { contact: { name: '赵明', phone: '0451-12345678' }, commitment },
    });
    expect((await client.patch(path, { contact: { email: '不是邮箱' } }, '"3"')).status).toBe(400);
    const answer = await client.post(`${path}/submit`, {});
    expect(answer.body).toMatchObject({ code: 'APPLICATION_INCOMPLETE' });
    const paths = (answer.body['errors'] as { path: string }[]).map((error) => error.path);
    expect(paths).toEqual(expect.arrayContaining(['contact.email', 'commitment.agreed']));
  });

  it('cannot name a file of another business', async () => {
    const [mine, other] = [await RepairJourney.begin(county), await RepairJourney.begin(county)];
    const theirs = await other.business.client.get<{ content: { files: { id: string }[] } }>(
      `/applications/${await other.draft()}`,
    );
    const created = await mine.business.client.post<{ id: string }>('/applications', {
      recordId: mine.recordId,
    });
    const fileIds = theirs.body.content.files.map(({ id }) => id);
    const answer = await mine.business.client.patch(`/applications/${created.body.id}`, { fileIds }, '"1"');
    expect(answer.body).toMatchObject({ code: 'FILE_UNKNOWN' });
  });

  it('for a record of another business cannot be begun', async () => {
    const [mine, other] = [await RepairJourney.begin(county), await RepairJourney.begin(county)];
    const answer = await mine.business.client.post('/applications', { recordId: other.recordId });
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'RECORD_NOT_YOURS' });
  });
});

describe('a submission', () => {
  it('repeated gives the same case, and the application cannot be edited any more', async () => {
    const journey = await RepairJourney.begin(county);
    const draft = await journey.draft();
    const [first, again] = [await journey.send(draft), await journey.send(draft)];
    expect(first.status).toBe(201);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(first.headers.get('location')).toBe(`/api/v1/cases/${first.body.caseNo}`);
    const edit = await journey.business.client.patch(`/applications/${draft}`, { locale: 'en' }, '"2"');
    expect(edit.body).toMatchObject({ code: 'APPLICATION_SUBMITTED', caseNo: first.body.caseNo });
  });

  it('by another application of the same record gets the number of the open case', async () => {
    const journey = await RepairJourney.begin(county);
    const [one, two] = [await journey.draft(), await journey.draft()];
    const { caseNo } = (await journey.send(one)).body;
    const second = await journey.send(two);
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'CASE_OPEN', caseNo });
  });

  it('before the minimum period is refused with the first day on which it works', async () => {
    const { business, record } = await filed(daysAgo(20));
    const answer = await submitted(business, record?.id);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'NOT_YET',
      earliest: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const told = answer.body as unknown as {
      earliest: string;
      unmet: { condition: string; article: string }[];
    };
    expect(told.earliest > shanghaiDate(Date.now())).toBe(true);
    expect(told.unmet[0]).toMatchObject({
      condition: 'MINIMUM_PERIOD',
      article: expect.stringMatching(/\S/),
    });
  });

  it('for a record whose publication has ended by law is refused as ended', async () => {
    const { business, record } = await filed('2019-10-10');
    expect(record?.publication.state).toBe('ended');
    const answer = await submitted(business, record?.id);
    expect(answer.body).toMatchObject({ code: 'PUBLICATION_ENDED' });
    expect((await county.anonymous.get(`/public/records/${record?.id ?? ''}`)).status).toBe(404);
  });

  it('follows the legal day of its record where the import was made at one', async () => {
    const { business, record, imported } = await filed('2019-10-10', '?at=2020-01-13', {
      CF_YXQ: '2099-12-31',
    });
    expect(imported.body).toMatchObject({ taken: 1 });
    expect(record?.publication.state).toBe('published');
    const eligibility = await business.client.get(`/records/${record?.id ?? ''}/eligibility`);
    expect(eligibility.body).toMatchObject({ at: '2020-01-13', earliestApplication: '2020-01-10' });
    const answer = await submitted(business, record?.id, '2019-11-01');
    expect(answer.status).toBe(201);
    expect(answer.body['caseNo']).toMatch(/^XF-2020-/);
  });
});

describe('a row that an import held', () => {
  it('is taken when what it lacks is supplied, and only once', async () => {
    const { clerk, business, imported } = await filed(daysAgo(150), '', { CF_WSH: '' });
    expect(imported.body).toMatchObject({ taken: 0, held: 1, total: 1 });
    const rows = await allItems<Held>(clerk.client, '/held-rows?limit=200');
    const row = rows.find(({ partial }) => partial['subjectCode'] === business.uscc);
    expect(row?.reasons.length).toBeGreaterThan(0);
    const path = `/held-rows/${row?.id ?? ''}/complete`;
    const still = await clerk.client.post(path, { values: { remark: '核对' } });
    expect(still.body).toMatchObject({ code: 'HELD_ROW_STILL_HELD', errors: expect.any(Array) });
    const done = await clerk.client.post(path, { values: { decisionNumber: '青市监罚〔2026〕88号' } });
    expect(done.body).toMatchObject({ outcome: 'taken', recordId: expect.stringMatching(/^p-/) });
    expect((await clerk.client.post(path, { values: { remark: 'x' } })).body).toMatchObject({
      code: 'HELD_ROW_DONE',
    });
    const { body } = await business.client.get<{ total: number }>('/records');
    expect(body.total).toBe(1);
  });

  it('names its profile when there is none, and refuses a file that is none', async () => {
    const clerk = await county.clerk();
    const file = Buffer.from('[]');
    const unknown = await clerk.client.upload(
      '/records/import?profile=nobody',
      'p.json',
      file,
      'application/json',
    );
    expect(unknown.body).toMatchObject({
      code: 'PROFILE_UNKNOWN',
      detail: expect.stringMatching(/shuangyashan/),
    });
    const broken = await clerk.client.upload(
      '/records/import',
      'p.json',
      Buffer.from('[{"a":'),
      'application/json',
    );
    expect(broken.body).toMatchObject({ code: 'IMPORT_UNREADABLE' });
  });
});

interface Held {
  readonly id: string;
  readonly reasons: readonly unknown[];
  readonly partial: Readonly<Record<string, unknown>>;
}
