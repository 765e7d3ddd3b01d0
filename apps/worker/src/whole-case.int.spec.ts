import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { NativeConnection, type Worker } from '@temporalio/worker';
import {
  type ActionName,
  type ActionPayloads,
  type Actor,
  type CaseAction,
  type CaseClock,
} from '@xinxiu/domain';
import { type Mailer, createMailer } from '@xinxiu/mail';
import { COUNTY } from '@xinxiu/persistence';
import { SigningKey, loadPayloadKeys } from '@xinxiu/platform';
import { encryptedDataConverter } from '@xinxiu/platform/temporal';
import { receiveExchangeFiles } from '@xinxiu/stack';
import {
  type RepairApplication,
  actionUpdates,
  archiveClosedCases,
  expireRecords,
  repairCase,
  repairWorkflowId,
  submitUpdate,
} from '@xinxiu/workflows';
import { CaseSignals } from './activities/case-signals.js';
import { type ActivityDeps, createActivities } from './activities/create-activities.js';
import { NoticeOutbox } from './activities/notices/notice-outbox.js';
import { CountyBoard } from './activities/publication/county-board.js';
import { FileDrop } from './activities/publication/file-drop.js';
import { AuditChainer } from './audit/audit-chainer.js';
import { type WorkerCounty, workerCounty } from './testing/worker-county.js';
import { createWorker } from './worker-parts.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from './testing/test-account-mails.js';
import { testSigner } from './testing/test-signer.js';

const taskQueue = `worker-test-${randomUUID().slice(0, 8)}`;
let county: WorkerCounty;
let board: Server;
let folder: string;
let connection: NativeConnection;
let clientConnection: Connection;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let mailer: Mailer;
let sender: ActivityDeps['sender'];
let outbox: NoticeOutbox;
let receiving: Promise<void>;
const ending = new AbortController();

beforeAll(async () => {
  const address = process.env['TEMPORAL_ADDRESS'] as string;
  const namespace = process.env['TEMPORAL_NAMESPACE'] ?? 'xinxiu';
  county = await workerCounty('2026-09-01');
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-worker-'));
  const { repositories, law } = county;
  board = createServer((request, response) => {
    const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
    void repositories.publicRecords.find(id).then((record) => response.writeHead(record ? 200 : 404).end());
  });
  await new Promise<void>((resolve) => board.listen(0, '127.0.0.1', resolve));
  receiving = receiveExchangeFiles({
    exchangeDir: folder,
    publicKeyFile: join(folder, 'keys', 'exchange.pub.pem'),
    log: () => undefined,
    signal: ending.signal,
  });
  const dataConverter = encryptedDataConverter(await loadPayloadKeys(join(folder, 'keys')));
  clientConnection = await Connection.connect({ address });
  client = new Client({ connection: clientConnection, namespace, dataConverter });
  connection = await NativeConnection.connect({ address });
  mailer = createMailer({
    url: process.env['SMTP_URL'] as string,
    from: '信修 <no-reply@qinghe.example>',
  });
  const publicUrl = `http://127.0.0.1:${(board.address() as AddressInfo).port}`;
  const targets = [
    new CountyBoard(repositories.records, publicUrl),
    new FileDrop(repositories.records, folder, await SigningKey.load(join(folder, 'keys'), 'exchange')),
  ];
  const codecs = dataConverter.payloadCodecs ?? [];
  sender = {
    notices: repositories.notices,
    mailer,
    accountMails: TEST_ACCOUNT_MAILS,
    caseMails: TEST_CASE_MAILS,
    now: Date.now,
  };
  outbox = new NoticeOutbox(sender, { log: console });
  const activities = createActivities({
    repositories,
    law,
    sender,
    outbox,
    targets,
    client,
    codecs,
    spotCheck: { percent: 10, least: 5 },
    signer: testSigner(),
    now: Date.now,
  });
  worker = await createWorker({ connection, namespace, dataConverter, activities, taskQueue });
  running = worker.run();
}, 60_000);

afterAll(async () => {
  worker.shutdown();
  await running;
  ending.abort();
  await receiving;
  await outbox.stop();
  mailer.close();
  await connection.close();
  await clientConnection.close();
  board.close();
  await rm(folder, { recursive: true, force: true });
  await county.drop();
}, 60_000);

async function submit(application: RepairApplication, clock: CaseClock): Promise<void> {
  const startWorkflowOperation = new WithStartWorkflowOperation(repairCase, {
    workflowId: repairWorkflowId(application.recordId),
    taskQueue,
    args: [{ application, clock }],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  await client.workflow.executeUpdateWithStart(submitUpdate, { startWorkflowOperation });
}

function act<K extends ActionName>(
  actor: Actor,
  name: K,
  payload: ActionPayloads[K],
  expectedVersion?: number,
) {
  const action = {
    name,
    actor,
    payload,
    ...(expectedVersion !== undefined && { expectedVersion }),
  } as CaseAction;
  return client.workflow.getHandle(repairWorkflowId(county.recordId)).executeUpdate(actionUpdates[name], {
    args: [{ action, bodyHash: name }],
  });
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + 25_000; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error('It did not come to pass within 25 s.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a whole case on the real engine, store, mail server and targets', () => {
  it('goes from submission to the end of publication, with every mail, and its history is archived', async () => {
    const { people, repositories } = county;
    const legalEpoch = Date.parse('2026-05-06T02:00:00Z');
    const clock = { realEpoch: Date.now(), legalEpoch, dayMs: 60_000 };
    const application = county.application({
      contact: {
        name: '赵明',
        phone: '13800000000',
        email: `zhao-${randomUUID().slice(0, 8)}@qinghe.example`,
      },
    });
    const { caseNo } = application;
    await submit(application, clock);
    await act(people.clerk, 'claim', {});
    await act(people.clerk, 'requestSupplement', { items: [{ id: 'i1', text: '缴款凭证' }] });
    await act(people.applicant, 'answerSupplement', { answers: [{ id: 'i1', text: '已附', fileIds: [] }] });
    await act(people.clerk, 'claim', {});
    await act(people.clerk, 'accept', {});
    await act(people.clerk, 'claim', {});
    const asked = (await repositories.cases.find(COUNTY, caseNo))?.state.policy?.checklist ?? [];
    expect(asked).toHaveLength(6);
    await act(people.clerk, 'verify', {
      findings: asked.map(({ condition }) => ({ condition, met: true, evidence: '凭证' })),
    });
    const { version } = await act(people.reviewer, 'claim', {});
    const reasons = [{ code: 'MET', text: '符合条件', article: '第十二条' }];
    await act(people.reviewer, 'decide', { outcome: 'approve', reasons }, version);

    const state = await eventually(async () => {
      const found = await repositories.cases.find(COUNTY, caseNo);
      return found?.state.status === 'completed' ? found.state : undefined;
    });
    expect(state.targets.map(({ name, state: at }) => [name, at])).toEqual([
      ['county-board', 'confirmed'],
      ['file-drop', 'confirmed'],
    ]);
    expect(await repositories.publicRecords.find(county.recordId)).toBeUndefined();
    const events = await repositories.cases.events(caseNo);
    expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1));
    const sent = await eventually(async () => {
      const rows = await repositories.notices.byCase(caseNo);
      return rows.every((row) => row.state === 'sent') ? rows : undefined;
    });
    const toApplicant = sent.filter((row) => row.to === 'applicant').map((row) => row.kind);
    expect(toApplicant.sort()).toEqual(['accepted', 'approved', 'completed', 'received', 'supplement']);
    const inbox = `${process.env['XINXIU_INBOX_URL']}/messages?to=${encodeURIComponent(application.contact.email)}`;
    const arrived = (await (await fetch(inbox)).json()) as unknown[];
    expect(arrived).toHaveLength(5);

    const archive = await eventually(() => archived(caseNo));
    expect(archive.runs).toBe(1);
    const stored = await repositories.files.find(COUNTY, archive.fileId);
    const chunks: Buffer[] = [];
    for await (const chunk of repositories.files.open({ id: archive.fileId })) chunks.push(chunk as Buffer);
    expect(stored?.sha256).toBe(archive.sha256);
    const [history] = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString()) as [{ events: unknown[] }];
    expect(history.events.length).toBeGreaterThan(40);
    expect(JSON.stringify(history)).toContain(Buffer.from('json/plain').toString('base64'));
    expect(JSON.stringify(history)).not.toContain(Buffer.from('binary/encrypted').toString('base64'));
  }, 90_000);

  async function archived(caseNo: string) {
    await client.workflow.execute(archiveClosedCases, { taskQueue, workflowId: `archive-${randomUUID()}` });
    return (await county.repositories.cases.find(COUNTY, caseNo))?.archive;
  }

  it('chains what everybody did', async () => {
    const chainer = new AuditChainer({
      repositories: county.repositories,
      log: console,
      signer: { keyId: '', sign: () => ({ signature: '' }) },
      keys: { verifies: () => true },
      handOut: async () => true,
      keep: async () => undefined,
    });
    await chainer.turn();
    expect(await county.repositories.audit.waiting()).toBe(0);
    const { total } = await county.repositories.audit.list(COUNTY, {}, { limit: 1 });
    expect(total).toBeGreaterThan(10);
  });
});

describe('a record that reaches its maximum', () => {
  it('ends, and the case on it becomes moot', async () => {
    const other = await workerCounty('2026-05-07');
    try {
      const { repositories } = county;
      const application = county.application({ recordId: other.recordId });
      await submit(application, {
        realEpoch: Date.now(),
        legalEpoch: Date.parse('2026-05-06T02:00:00Z'),
        dayMs: 60_000,
      });
      const record = await other.repositories.records.find(COUNTY, other.recordId);
      expect(record?.publication.state).toBe('published');
      const activities = createActivities({
        repositories: { ...other.repositories, cases: repositories.cases },
        law: county.law,
        sender,
        outbox,
        targets: [],
        client,
        codecs: [],
        spotCheck: { percent: 10, least: 5 },
        signer: testSigner(),
        now: Date.now,
      });
      expect(await activities.expireRecords()).toEqual({ ended: 1 });
      expect(await activities.expireRecords()).toEqual({ ended: 0 });
      const ended = await other.repositories.records.find(COUNTY, other.recordId);
      expect(ended?.publication).toMatchObject({ state: 'ended', endReason: 'expired' });
      await eventually(async () => {
        const found = await repositories.cases.find(COUNTY, application.caseNo);
        return found?.state.status === 'moot' ? true : undefined;
      });
    } finally {
      await other.drop();
    }
  }, 60_000);

  it('is looked for by a workflow of its own', async () => {
    const ended = await client.workflow.execute(expireRecords, {
      taskQueue,
      workflowId: `expire-${randomUUID()}`,
    });
    expect(ended).toBe(0);
  }, 30_000);
});

describe('a changed holiday table', () => {
  it('is no news to a case that has ended', async () => {
    const signals = new CaseSignals(client);
    await expect(signals.calendarChanged('repair:nobody', 'a table')).resolves.toBeUndefined();
    await expect(signals.recordEnded('repair:nobody', '2026-05-07')).resolves.toBeUndefined();
  });
});
