import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { KeyRing, loadPayloadKeys, rotateKeys } from '@xinxiu/platform';
import { encryptedDataConverter } from '@xinxiu/platform/temporal';
import { County } from '../factories/county.js';
import { PDF, RepairJourney, expectStatus, penaltyRow } from '../factories/repair-journey.js';
import { Door } from '../integration/api/door.js';
import { Registrar } from '../integration/api/registering.js';

jest.setTimeout(300_000);

const IDENTITY = `42052619900101${randomInt(100, 1000)}X`;
const MOBILE = `139${randomInt(1e7, 1e8)}`;
const LANDLINE = `0717-${randomInt(1e6, 1e7)}`;
/** As no other test writes them. */
const REPRESENTATIVE = `欧阳${String.fromCodePoint(0x4e00 + randomInt(20_000))}${String.fromCodePoint(0x4e00 + randomInt(20_000))}`;
const MAILBOX = `rep${randomInt(1e9)}x${randomInt(1e9)}`;
const keysDir = process.env['XINXIU_KEYS_DIR'] ?? '';

let county: County;
let door: Door;
let database: Database;

beforeAll(async () => {
  county = await County.open();
  door = await Door.open();
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
});

afterAll(async () => {
  await county.close();
  await door.close();
  await database.close();
});

/** Every document of every collection as it lies there, bytes as text. @returns where a canary stands */
async function plainIn(...canaries: readonly string[]): Promise<{ found: string[]; documents: number }> {
  const { db } = database.connection;
  if (!db) throw new Error('There is no store.');
  const found: string[] = [];
  let documents = 0;
  for (const { name } of await db.listCollections().toArray()) {
    for await (const doc of db.collection(name).find({})) {
      documents++;
      const text = JSON.stringify(doc, (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      );
      const bytes = doc['data'] as { buffer?: Uint8Array } | undefined;
      const raw = bytes?.buffer ? Buffer.from(bytes.buffer).toString('latin1') : '';
      for (const canary of canaries)
        if (text.includes(canary) || raw.includes(canary)) found.push(`${name}/${String(doc._id)}`);
    }
  }
  return { found, documents };
}

/** A whole case about a person, with his numbers in every place where people write them. */
async function handled(): Promise<{ journey: RepairJourney; caseNo: string; heldBefore: number }> {
  const journey = await RepairJourney.begin(county);
  const { business, unit, clerk } = journey;
  const said = `证件 ${IDENTITY}，电话 ${MOBILE}`;
  const personal = { CF_FR_ZJLX: '身份证', CF_FR_ZJHM: IDENTITY, CF_BZ: said };
  const row = { ...penaltyRow(business, unit, 30_000), ...personal };
  const rows = [row, { ...row, CF_WSH: `青市监罚〔2026〕${randomInt(1e9)}号`, CF_JDRQ: '不详' }];
  const imported = await clerk.client.upload<{ taken: number; held: number }>(
    '/records/import',
    'p.json',
    Buffer.from(JSON.stringify(rows)),
    'application/json',
  );
  expect(imported.body).toMatchObject({ taken: 1, held: 1 });
  const { client } = business;
  const file = await expectStatus(
    client.upload<{ id: string }>(
      '/files',
      `身份证${IDENTITY}.pdf`,
      Buffer.from(PDF.toString().replace('%PDF-1.4\n', `%PDF-1.4\n% ${said}\n`)),
      'application/pdf',
    ),
    201,
  );
  const draft = await journey.draft();
  const path = `/applications/${draft}`;
  const etag = (await client.get(path)).headers.get('etag') ?? '';
  const contact = { name: '赵明', phone: LANDLINE, email: business.email };
  const patch = {
    contact,
    fileIds: [file.body.id],
    commitment: { text: `本单位承诺所提交材料真实有效，${said}，愿意依法诚信经营。`, agreed: true },
  };
  await expectStatus(client.patch(path, patch, etag), 200);
  const { caseNo } = (await expectStatus(journey.send(draft), 201)).body;
  await journey.act(clerk, caseNo, 'comment', { text: said });
  await journey.act(clerk, caseNo, 'claim');
  const items = [{ id: 'i1', text: `请补充，${said}` }];
  await expectStatus(journey.act(clerk, caseNo, 'requestSupplement', { items }), 200);
  const answers = [{ id: 'i1', text: said, fileIds: [] }];
  await expectStatus(journey.act(business, caseNo, 'answerSupplement', { answers }), 200);
  await journey.act(clerk, caseNo, IDENTITY, {});
  await clerk.client.get(`/records/${IDENTITY}`);
  return { journey, caseNo, heldBefore: imported.body.held };
}

describe('the store (S22, S25)', () => {
  it('shows after a whole case no identity number and no telephone, in no collection', async () => {
    const { journey, caseNo } = await handled();
    for (const { name, send } of journey.steps(caseNo)) {
      const { status } = await send(randomUUID());
      expect({ name, status }).toEqual({ name, status: 200 });
    }
    await journey.until(caseNo, 'completed');
    const { found, documents } = await plainIn(IDENTITY, MOBILE, LANDLINE);
    expect(found).toEqual([]);
    expect(documents).toBeGreaterThan(20);
    // What it was written for is there all the same, for those who may see it.
    const answer = await journey.business.client.get<{
      items: { content: { contact?: { phone: string } } }[];
    }>('/applications');
    expect(answer.body.items[0]?.content.contact?.phone).toBe(LANDLINE);
  });
});

describe('the store of registrations and codes (S22, S25)', () => {
  it('shows neither who asks for an account nor a number in names and reasons, and tells whom it concerns', async () => {
    const who = { representative: REPRESENTATIVE, email: `${MAILBOX}@qinghe.example` };
    const one = await new Registrar(door).submitted(who, {}, `身份证${IDENTITY}.pdf`);
    const clerk = await county.clerk();
    const path = `/registration-tasks/${one.id}`;
    const { body } = await expectStatus(
      clerk.client.get<{ representative: string; proofs: { name: string }[] }>(path),
      200,
    );
    expect(body.representative).toBe(REPRESENTATIVE);
    expect(body.proofs[0]?.name).not.toContain(IDENTITY);
    const reasons = [{ code: 'PROOF_UNREADABLE', text: `证件 ${IDENTITY} 不清晰，电话 ${MOBILE}` }];
    await expectStatus(clerk.client.post(`${path}/decision`, { outcome: 'refuse', reasons }), 200);
    expect((await plainIn(IDENTITY, MOBILE, REPRESENTATIVE)).found).toEqual([]);
    // Whom a mail goes to stands in its own row, as with every notice, and nowhere else.
    const { found } = await plainIn(MAILBOX);
    expect(found.filter((place) => !place.startsWith('notices/'))).toEqual([]);
    expect((await county.repositories.registrations.find(one.id))?.representative).toBe(REPRESENTATIVE);
  });
});

describe('a rotation of the keys while everything runs (S25)', () => {
  it('leaves old histories and old fields readable, and what is written then is under the new keys', async () => {
    const { journey, caseNo } = await handled();
    const before = await KeyRing.load(keysDir, 'field');
    const [payload, field] = [await rotateKeys(keysDir, 'payload'), await rotateKeys(keysDir, 'field')];
    // Longer than a running process takes to look at its keys.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    for (const { name, send } of journey.steps(caseNo)) {
      const { status } = await send(randomUUID());
      expect({ name, status }).toEqual({ name, status: 200 });
    }
    await journey.act(journey.clerk, caseNo, 'comment', { text: `致电 ${MOBILE}` });
    await journey.until(caseNo, 'completed');
    const connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
    const client = new Client({
      connection,
      namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'xinxiu',
      dataConverter: encryptedDataConverter(await loadPayloadKeys(keysDir)),
    });
    const history = await client.workflow.getHandle(`repair:${journey.recordId}`).fetchHistory();
    const text = JSON.stringify(history);
    await connection.close();
    const named = (id: string) => text.includes(Buffer.from(id).toString('base64'));
    expect({ old: named(payload.before), fresh: named(payload.active) }).toEqual({ old: true, fresh: true });
    const events = await county.repositories.cases.events(caseNo);
    expect(JSON.stringify(events)).toContain(MOBILE);
    const raw = await database.connection.collection('caseEvents').find({ caseId: caseNo }).toArray();
    const stored = JSON.stringify(raw);
    expect(stored).toContain(`sealed:1:${before.active === field.active ? field.before : before.active}:`);
    expect((await plainIn(IDENTITY, MOBILE, LANDLINE)).found).toEqual([]);
  });
});
