import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { maskNumbers } from '@xinxiu/domain';
import { AnswerContract } from '../../harness/answer-contract.js';
import { County } from '../../factories/county.js';
import { RepairJourney, expectStatus, penaltyRow } from '../../factories/repair-journey.js';
import { everyItem } from '../../harness/every-item.js';
import { until } from '../../harness/until.js';

jest.setTimeout(120_000);

const IDENTITY = `42052619900101${randomInt(100, 1000)}X`;
const MASKED = '4****************X';
const MOBILE = `139${randomInt(1e7, 1e8)}`;
const MASKED_MOBILE = `139****${MOBILE.slice(-4)}`;
const REASON = { reason: '电话通知申请人补正' };

let county: County;
let journey: RepairJourney;
let recordId: string;
let heldId: string;
let caseNo: string;
let applicationId: string;

beforeAll(async () => {
  county = await County.open(process.env, await AnswerContract.of(process.env['XINXIU_API_URL'] ?? ''));
  journey = await RepairJourney.begin(county);
  const { business, unit, clerk } = journey;
  const row = { ...penaltyRow(business, unit, 1_000), CF_FR_ZJHM: IDENTITY, CF_BZ: `电话${MOBILE}` };
  const file = Buffer.from(JSON.stringify([row, { ...row, CF_JDRQ: '不详' }]));
  await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  const records = await business.client.get<{ items: { id: string }[] }>('/records');
  recordId = records.body.items.find(({ id }) => id !== journey.recordId)?.id ?? '';
  applicationId = await journey.draft();
  const path = `/applications/${applicationId}`;
  const etag = (await business.client.get(path)).headers.get('etag') ?? '';
  const contact = { name: '赵明', phone: MOBILE, email: business.email };
  await expectStatus(business.client.patch(path, { contact }, etag), 200);
  caseNo = (await expectStatus(journey.send(applicationId), 201)).body.caseNo;
  await journey.act(clerk, caseNo, 'comment', { text: `证件 ${IDENTITY}，电话 ${MOBILE}` });
  heldId = await heldRowOf(business.name);
});

afterAll(() => county.close());

async function heldRowOf(name: string): Promise<string> {
  type Row = { id: string; partial: { subjectName?: string } };
  for await (const { id, partial } of everyItem<Row>(journey.clerk.client, '/held-rows?limit=200'))
    if (partial.subjectName === name) return id;
  throw new Error('The row is not held.');
}

const disclosures = async () =>
  (
    await journey.business.client.get<{ items: Record<string, unknown>[]; total: number }>(
      '/own-data/disclosures',
    )
  ).body;

describe('numbers of persons (S23)', () => {
  it('are masked in everything that an official lists or reads, and nothing of it is kept by a cache', async () => {
    const { clerk, unit } = journey;
    const places = [
      `/records?limit=200`,
      `/records/${recordId}`,
      '/held-rows?limit=200',
      `/cases/${caseNo}`,
      `/cases/${caseNo}/events`,
      `/cases/${caseNo}/timeline`,
      `/cases/${caseNo}/notices`,
      `/applications/${applicationId}`,
    ];
    for (const place of places) {
      const answer = await clerk.client.get(place);
      expect({ place, status: answer.status }).toEqual({ place, status: 200 });
      expect(answer.headers.get('cache-control')).toContain('no-store');
      for (const canary of [IDENTITY, MOBILE])
        expect({ place, shown: JSON.stringify(answer.body).includes(canary) }).toEqual({
          place,
          shown: false,
        });
    }
    const record = await unit.reviewer.client.get(`/records/${recordId}`);
    expect(record.body).toMatchObject({
      penalty: { legalRepresentativeIdNo: MASKED, remark: `电话${MASKED_MOBILE}` },
    });
    const application = await clerk.client.get(`/applications/${applicationId}`);
    expect(application.body).toMatchObject({ content: { contact: { phone: MASKED_MOBILE } } });
  });

  it('are seen by their owner as he wrote them', async () => {
    const own = await journey.business.client.get(`/applications/${applicationId}`);
    expect(own.body).toMatchObject({ content: { contact: { phone: MOBILE } } });
  });

  it('are shown in full only by an act with a reason, which enters the trail and is told to whom it concerns', async () => {
    const { clerk, unit, business } = journey;
    const before = (await disclosures()).total;
    const identity = await unit.reviewer.client.post(`/records/${recordId}/reveal`, {
      field: 'legalRepresentativeIdNo',
      reason: `核对法定代表人身份${MOBILE}`,
    });
    expect(identity.body).toEqual({ field: 'legalRepresentativeIdNo', value: IDENTITY });
    const phone = await clerk.client.post(`/cases/${caseNo}/reveal`, { field: 'contact.phone', ...REASON });
    expect(phone.body).toEqual({ field: 'contact.phone', value: MOBILE });
    const cell = await clerk.client.post(`/held-rows/${heldId}/reveal`, { field: 'CF_FR_ZJHM', ...REASON });
    expect(cell.body).toEqual({ field: 'CF_FR_ZJHM', value: IDENTITY });
    const { items, total } = await disclosures();
    expect(total).toBe(before + 3);
    expect(items.map(({ subject }) => subject).sort()).toEqual([caseNo, heldId, recordId].sort());
    expect(items.find(({ subject }) => subject === recordId)).toMatchObject({
      field: 'legalRepresentativeIdNo',
      // Numbers that it names are somebody's, too.
      reason: maskNumbers(`核对法定代表人身份${MOBILE}`),
      by: { name: unit.reviewer.name, role: 'reviewer', department: unit.code },
    });
    const entry = await until(async () => {
      const page = await county.repositories.audit.list(
        { kind: 'county' },
        { subject: caseNo, action: 'personal-data-revealed' },
        { limit: 5 },
      );
      return page.items[0]?.entry;
    }, 'entries of the trail: personal-data-revealed');
    expect(entry).toMatchObject({
      actor: { id: clerk.id },
      detail: { field: 'contact.phone', reason: REASON.reason },
    });
    expect(JSON.stringify(entry)).not.toContain(MOBILE);
    const stranger = await county.business();
    const theirs = await stranger.client.get<{ total: number }>('/own-data/disclosures');
    expect(theirs.body.total).toBe(0);
    expect(business.uscc).not.toBe(stranger.uscc);
  });

  it('are not shown without a reason, to another department, another role, or the business itself', async () => {
    const { clerk, business } = journey;
    const before = (await disclosures()).total;
    const path = `/cases/${caseNo}/reveal`;
    const bad = await clerk.client.post(path, { field: 'contact.phone', reason: 'x' });
    expect(bad).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    const unknown = await clerk.client.post(path, { field: 'contact.email', ...REASON });
    expect(unknown.status).toBe(400);
    const stranger = await county.unit();
    const asked = { field: 'contact.phone', ...REASON };
    expect((await stranger.reviewer.client.post(path, asked)).status).toBe(404);
    const other = { field: 'legalRepresentativeIdNo', ...REASON };
    expect((await stranger.reviewer.client.post(`/records/${recordId}/reveal`, other)).status).toBe(404);
    for (const who of [business, await county.supervisor()])
      expect((await who.client.post(path, asked)).status).toBe(403);
    expect((await disclosures()).total).toBe(before);
  });

  it('are not shown to who keeps out of what concerns their owner', async () => {
    const { clerk, unit, business } = journey;
    const before = (await disclosures()).total;
    const declared = { uscc: business.uscc, ground: 'relative', text: '配偶任职' };
    for (const { client } of [clerk, unit.reviewer])
      expect((await client.post('/account/recusals', declared)).status).toBe(200);
    const asked = [
      clerk.client.post(`/cases/${caseNo}/reveal`, { field: 'contact.phone', ...REASON }),
      unit.reviewer.client.post(`/records/${recordId}/reveal`, {
        field: 'legalRepresentativeIdNo',
        ...REASON,
      }),
    ];
    for (const answer of await Promise.all(asked))
      expect(answer).toMatchObject({ status: 403, body: { code: 'RECUSED' } });
    expect((await disclosures()).total).toBe(before);
  });
});

describe('the own data of a business', () => {
  it('is handed out whole as one file, with its own numbers in full, and nothing of another business', async () => {
    const { business } = journey;
    const answer = await business.client.get<Record<string, { id?: string }[]>>('/own-data/export');
    expect(answer.status).toBe(200);
    const { records, applications, cases, inbox } = answer.body;
    expect(records?.map(({ id }) => id).sort()).toEqual([recordId, journey.recordId].sort());
    expect(applications).toHaveLength(1);
    expect(cases).toMatchObject([{ caseNo, events: [{ type: 'application-submitted' }] }]);
    expect(answer.body['account']).toMatchObject({
      signIns: [{ kind: 'token', current: true }],
      held: expect.arrayContaining([expect.objectContaining({ field: 'email' })]),
    });
    expect(inbox?.length).toBeGreaterThan(0);
    expect(answer.body).toMatchObject({ registrations: [], corrections: [] });
    const text = JSON.stringify(answer.body);
    expect(text).toContain(MOBILE);
    expect(text).toContain(IDENTITY);
    expect(text).not.toContain('comment-added');
    const other = await county.business();
    const nothing = await other.client.get<Record<string, unknown>>('/own-data/export');
    expect(nothing.body).toMatchObject({ organisation: other.uscc, records: [], cases: [] });
  });
});
