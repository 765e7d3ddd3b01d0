import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import { commitmentRow, entityRow, importCommitments, importEntities } from '../../factories/commitments.js';
import { County, type Official, freshUscc } from '../../factories/county.js';
import { followedCommitment, stackEngine } from '../../factories/followed-commitment.js';
import { packDraft } from '../../factories/pack-draft.js';
import { PDF, RepairJourney, penaltyRow } from '../../factories/repair-journey.js';
import { AnswerContract } from '../../harness/answer-contract.js';
import { repositoryRoot } from '../../harness/repository-root.js';
import {
  accountsAndStaff,
  byIdentityService,
  holds,
  corrections,
  absences,
  foreseenReminders,
  urgeLetters,
  recusals,
  registrations,
  signingIn,
  duties,
  oversight,
  whatIsStuck,
} from './account-visits.js';
import { Authorising } from './authorising.js';
import { Door, PASSWORD } from './door.js';
import { Filing } from './filing.js';
import { importDesk } from './import-visits.js';
import { confirmedCodes, personalData, recordActs } from './record-visits.js';
import { Uploading } from './uploading.js';

jest.setTimeout(180_000);

/**
 * Files, a stream, lines; and deletions and what is stuck, which need the whole stack: test/e2e/retention.spec.ts and
 * test/e2e/stuck.spec.ts and stuck-bulk.spec.ts ask for them by the same contract.
 */
const SEEN_ELSEWHERE =
  /\/retention\/(runs|certificates)|\/v1\/stuck\/(cases|\{id\}|bulk\/\{number\})|files\/\{|notices\/\{id\}\/file$|proofs\/\{|\/proof$|\/v1\/events$|\/actions\/\{id\}$|openapi\.json$|metrics$|policy\/subjects$|(?<!audit)\/export$|imports\/\{id\}\/rejected$|import-profiles\/\{|audit\/facts$/;

let contract: AnswerContract;
let county: County;
let door: Door;

beforeAll(async () => {
  contract = await AnswerContract.of(process.env['XINXIU_API_URL'] ?? '');
  county = await County.open(process.env, contract);
  door = await Door.open(contract);
});

afterAll(async () => {
  await county.close();
  await door.close();
});

describe('the description of the api', () => {
  it('says of every operation what comes back', () => {
    expect(contract.operations.length).toBeGreaterThan(30);
    for (const { method, path, responses } of contract.operations) {
      const [status, success] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? [];
      const schemas = Object.values(success?.content ?? {}).map(({ schema }) => schema);
      const told = { operation: `${method} ${path}`, status, schemas: schemas.length };
      expect(told).toEqual({ ...told, status: expect.any(String), schemas: status === '204' ? 0 : 1 });
      for (const schema of schemas) expect(Object.keys(schema).length).toBeGreaterThan(0);
    }
  });

  it('is what the api answers, in every operation', async () => {
    await wholeCase();
    await recordActs(county);
    await holidaysAndTrail();
    await confirmedCodes(county);
    await personalData(county);
    await lifeOfPack();
    await signingIn(door);
    await accountsAndStaff(door);
    await recusals(door);
    await absences(door);
    await foreseenReminders(door);
    await urgeLetters(door, await (await RepairJourney.begin(county)).submit());
    await whatIsStuck(door);
    await oversight(door);
    await duties(door);
    await holds(door, (await RepairJourney.begin(county)).recordId);
    await corrections(door);
    await registrations(door, county);
    await agents();
    await atTheWindow();
    await byIdentityService(contract);
    await importDesk(door, await county.unit());
    await uploadInParts();
    await commitments();
    await everythingElse();
    const described = contract.operations
      .filter(({ path }) => !SEEN_ELSEWHERE.test(path))
      .map(({ method, path }) => `${method} ${path}`);
    expect(described.filter((name) => !contract.seen.has(name))).toEqual([]);
  });
});

/** A draft is put forward, reviewed and published; its drafter keeps the file. */
async function lifeOfPack(): Promise<void> {
  const [clerk, supervisor] = [
    await door.person('credit-office', { department: 'XYB' }),
    await door.person('supervisor'),
  ];
  const { draft, step } = await packDraft();
  const before: string[] = [];
  const ask = async (path: string, as: typeof clerk, asked: object) => {
    const { status, text } = await door.knock('POST', `/v1/policy/${path}`, {
      as,
      json: { ...asked, before },
    });
    expect([path, status]).toEqual([path, 200]);
    before.push(text);
  };
  await ask('drafts', clerk, { draft });
  await ask('reviews', supervisor, { draft });
  const effective = addDays(shanghaiDate(Date.now()), 1);
  const digest = 'a'.repeat(64);
  await ask('publications', clerk, { ...step, effective, file: 'county-demo@99.yaml', digest });
}

async function notices({ client }: Official, caseNo: string): Promise<void> {
  const { body } = await client.get<{ items: { id: string }[] }>(`/notices?q=${caseNo}`);
  const path = `/notices/${encodeURIComponent(body.items[0]?.id ?? '')}`;
  await client.get(path);
  const { status, content } = await client.download(`/cases/${caseNo}${path}/file`);
  expect([status, content.toString('utf8', 0, 15)]).toEqual([200, '<!doctype html>']);
  await client.post(`${path}/service`, { method: 'by-hand', on: shanghaiDate(Date.now()) });
}

/** From penalty to repair, with a supplement, read by everybody. */
async function wholeCase(): Promise<void> {
  const journey = await RepairJourney.begin(county);
  const { clerk, business, recordId } = journey;
  const draft = await journey.draft();
  const { caseNo } = (await journey.send(draft)).body;
  const items = [{ id: 'receipt', text: '缴款凭证' }];
  await journey.act(clerk, caseNo, 'claim');
  await journey.act(clerk, caseNo, 'requestSupplement/preview', { items });
  await journey.act(clerk, caseNo, 'requestSupplement', { items });
  const kept = { answers: [{ id: 'receipt', text: '已', fileIds: [] }] };
  await business.client.patch(`/cases/${caseNo}/supplement/draft`, kept, '"0"');
  await business.client.get(`/cases/${caseNo}/supplement/draft`);
  await journey.act(business, caseNo, 'answerSupplement', { answers: [{ id: 'receipt', text: '已补' }] });
  for (const step of journey.steps(caseNo)) await step.send(randomUUID());
  const readers = [clerk, business, journey.unit.reviewer, await county.supervisor()];
  const paths = [
    '/cases',
    '/publications',
    ...['', '/events', '/timeline', '/notices', '/explanation', '/deadline-effects'].map(
      (part) => `/cases/${caseNo}${part}`,
    ),
  ];
  for (const { client } of readers) for (const path of paths) await client.get(path);
  await notices(clerk, caseNo);
  await journey.until(caseNo, 'completed');
  for (const { client } of readers) for (const path of paths) await client.get(path);
  const parts = ['', `/${recordId}`, `/${recordId}/eligibility`].map((part) => `/records${part}`);
  for (const path of [...parts, '/applications', `/applications/${draft}`]) await business.client.get(path);
  type Inbox = { items: { id: string }[] };
  const { body } = await business.client.get<Inbox>('/inbox');
  await business.client.post(`/inbox/${encodeURIComponent(body.items[0]?.id ?? '')}/read`, {});
}

/** An agent is authorised, acts, is looked at, and ended. */
async function agents(): Promise<void> {
  const my = new Authorising(door, county);
  const [side, agent] = [await my.business(), await door.person('agent')];
  const id = await my.given(side, agent);
  await my.applied(agent, side.journey.recordId);
  for (const path of ['', `/${id}`, `/${id}/acts`]) await my.get(side.owner, `/authorisations${path}`);
  await my.takeBack(side, id);
  const again = await my.given(side, agent);
  await my.giveUp(agent, again);
}

async function commitments(): Promise<void> {
  const [business, clerk] = [await county.business(), await county.clerk()];
  const row = commitmentRow(business, await county.unit(), { publicity: '可向社会公开' });
  await importCommitments(clerk, [row]);
  const { body } = await business.client.get<{ items: { id: string }[] }>('/commitments');
  await business.client.get(`/commitments/${body.items[0]?.id ?? ''}`);
  await door.knock('GET', `/v1/public/commitments?promisor=${business.uscc}`);
  await importEntities(clerk, [entityRow(business)]);
  await clerk.client.get('/market-entities');
  await clerk.client.get('/commitments/coverage');
  await aFollowedCommitment({ business, clerk, unit: await county.unit() });
}

async function aFollowedCommitment(scene: Parameters<typeof followedCommitment>[1]): Promise<void> {
  const engine = await stackEngine();
  try {
    const { id } = await followedCommitment(engine, scene);
    await scene.business.client.post(`/commitments/${id}/actions/submitEvidence`, { text: '已履行' });
  } finally {
    await engine.close();
  }
}

async function uploadInParts(): Promise<void> {
  const sender = await door.person('applicant', { organisation: freshUscc() });
  const uploading = new Uploading(door, sender);
  const id = String((await uploading.begin(PDF)).body['id']);
  await uploading.send(id, 0, PDF);
  expect((await uploading.complete(id)).status).toBe(201);
}

/** A clerk files for somebody present, by the code that went to the contact. */
async function atTheWindow(): Promise<void> {
  const my = new Filing(door, county);
  const window = await my.withoutAccount();
  const draft = await my.open(window);
  const begun = { name: '缴款凭证.pdf', size: 1_000, sha256: 'a'.repeat(64) };
  await my.post(window.clerk, `/${String(draft.body['id'])}/uploads`, begun);
  const caseNo = await my.filed(window, window.contact);
  await my.list(window.clerk);
  const { state } = (await door.repositories.cases.ofRecord(COUNTY, window.recordId))[0] ?? {};
  await my.read(window.clerk, state?.applicationId ?? '');
  for (const part of ['', '/events', '/timeline'])
    await door.knock('GET', `/v1/cases/${caseNo}${part}`, { as: window.clerk });
}

async function holidaysAndTrail(): Promise<void> {
  const auditor = await door.person('auditor');
  for (const part of [
    '',
    '/export?format=jsonl',
    '/days',
    `/days/${new Date().toISOString().slice(0, 10)}/links`,
    '/strays',
  ])
    await door.knock('GET', `/v1/audit${part}`, { as: auditor });
  await door.knock('GET', '/v1/holidays', { as: auditor });
  const notice = await readFile(`${repositoryRoot()}/seeds/holidays/holiday-cn-2026.json`, 'utf8');
  const as = await door.person('administrator');
  await door.knock('POST', '/v1/holidays?dryRun=true', { as, json: JSON.parse(notice) as unknown });
}

async function everythingElse(): Promise<void> {
  const [business, clerk, unit] = [await county.business(), await county.clerk(), await county.unit()];
  const row = { ...penaltyRow(business, unit, 20_000), CF_WSH: '' };
  const file = Buffer.from(JSON.stringify([row]));
  await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  const held = await clerk.client.get<{ items: { id: string; partial: object }[] }>('/held-rows?limit=200');
  const id = held.body.items.find(({ partial }) => JSON.stringify(partial).includes(business.uscc))?.id;
  const decisionNumber = `青市监罚〔2026〕${Date.now() % 1e9}号`;
  for (const what of ['dismiss', 'restore'])
    await clerk.client.post(`/held-rows/${id}/${what}`, { reason: '误操作' });
  await clerk.client.post('/held-rows/settle', { items: [{ id, values: {} }] });
  await clerk.client.post(`/held-rows/${id}/complete`, { values: { decisionNumber } });
  await clerk.client.get('/people');
  await clerk.client.get('/departments');
  const published = await county.anonymous.get<{ items: { id: string }[] }>('/public/records?limit=200');
  await county.anonymous.get(`/public/records/${encodeURIComponent(published.body.items[0]?.id ?? '')}`);
  const facts = { kind: 'penalty', penaltyKinds: ['罚款'], fineYuan: 20_000, decisionDate: '2026-03-01' };
  await county.anonymous.post('/eligibility', facts);
  for (const part of ['live', 'ready']) await county.anonymous.get(`/health/${part}`);
  const person = await door.person('auditor');
  await door.knock('GET', '/v1/sessions/current', { as: person });
  await door.signIn(person.username);
  const passwords = { currentPassword: PASSWORD, newPassword: '门前 老树 长 新芽' };
  await door.knock('POST', '/v1/account/password', { as: person, json: passwords });
  await door.knock('DELETE', '/v1/sessions/current', { as: person });
}
