import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { loadPayloadKeys } from '@xinxiu/platform';
import { encryptedDataConverter } from '@xinxiu/platform/temporal';
import { CaseDriver } from '../factories/case-driver.js';
import { County } from '../factories/county.js';
import { FakeOffice } from '../factories/fake-office.js';
import { repairApplication } from '../factories/repair-application.js';
import { RepairJourney } from '../factories/repair-journey.js';
import { quietRuntime, workflowBundle } from '../harness/time-skipping.js';

jest.setTimeout(180_000);

const IDENTITY = `42052619900101${randomInt(100, 1000)}X`;
const MOBILE = `139${randomInt(1e7, 1e8)}`;
const NAME = `欧阳${randomUUID().slice(0, 8)}`;
const MAIL = `${randomUUID().slice(0, 8)}@canary.example`;
const CANARIES = [IDENTITY, MOBILE, NAME, MAIL];

let county: County;
let connection: Connection;
let client: Client;
let dataConverter: DataConverter;

beforeAll(async () => {
  quietRuntime();
  county = await County.open();
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, XINXIU_KEYS_DIR: keys } = process.env;
  connection = await Connection.connect({ ...(address && { address }) });
  dataConverter = encryptedDataConverter(await loadPayloadKeys(keys ?? ''));
  client = new Client({ connection, namespace: namespace ?? 'xinxiu', dataConverter });
});

afterAll(async () => {
  await connection.close();
  await county.close();
});

/** What the engine keeps of an execution, as it lies there: nothing is decoded. */
interface Kept {
  /** Every text, and every run of bytes as it would be read. */
  readonly texts: string[];
  /** Of payloads: what people said, and what went wrong. Search attributes are codes, and not encrypted. */
  readonly encodings: Set<string>;
}

/** History, description and row of the list. */
async function keptOf(workflowId: string): Promise<Kept> {
  const { namespace } = client.options;
  const { workflowService } = client;
  const execution = { workflowId };
  const query = `WorkflowId = '${workflowId}'`;
  const kept: Kept = { texts: [], encodings: new Set() };
  collect(await workflowService.getWorkflowExecutionHistory({ namespace, execution }), kept);
  collect(await workflowService.describeWorkflowExecution({ namespace, execution }), kept);
  collect(await workflowService.listWorkflowExecutions({ namespace, query }), kept);
  return kept;
}

function collect(value: unknown, kept: Kept, isPayload = false): void {
  if (typeof value === 'string') kept.texts.push(value);
  if (value instanceof Uint8Array) kept.texts.push(Buffer.from(value).toString());
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return;
  const encoding = (value as { metadata?: { encoding?: Uint8Array } }).metadata?.encoding;
  if (isPayload && encoding) kept.encodings.add(Buffer.from(encoding).toString());
  for (const [key, one] of Object.entries(value)) {
    kept.texts.push(key);
    collect(
      one,
      kept,
      key === 'payloads' || key === 'encodedAttributes' || (isPayload && Array.isArray(value)),
    );
  }
}

function expectSecret({ texts, encodings }: Kept): void {
  const all = texts.join('\n');
  expect(CANARIES.filter((canary) => all.includes(canary))).toEqual([]);
  expect([...encodings]).toEqual(['binary/encrypted']);
}

describe('what the engine keeps (S25)', () => {
  it('of a case shows no person: neither ids, search attributes, memo nor payloads', async () => {
    const journey = await RepairJourney.begin(county);
    const draft = await journey.draft();
    const path = `/applications/${draft}`;
    const { client: applicant } = journey.business;
    const etag = (await applicant.get(path)).headers.get('etag') ?? '';
    await applicant.patch(path, { contact: { name: NAME, phone: MOBILE, email: MAIL } }, etag);
    const { caseNo } = (await journey.send(draft)).body;
    const text = `${NAME} ${IDENTITY} ${MOBILE}`;
    expect((await journey.act(journey.clerk, caseNo, 'comment', { text })).status).toBe(200);
    expect((await journey.act(journey.clerk, caseNo, 'claim')).status).toBe(200);
    expect((await journey.act(journey.clerk, caseNo, 'decide', {})).status).toBeGreaterThan(399);
    const refusal = { reasons: [{ code: 'X', text }] };
    expect((await journey.act(journey.clerk, caseNo, 'refuse', refusal)).status).toBe(200);
    await journey.until(caseNo, 'not-accepted');
    const { workflowId } = (
      await journey.clerk.client.get<{ case: { workflowId: string } }>(`/cases/${caseNo}`)
    ).body.case;
    const kept = await keptOf(workflowId);
    expect(kept.texts.filter((text) => text === 'XinxiuCaseType').length).toBeGreaterThan(0);
    expect(kept.texts.some((text) => /^\W*repair\W*$/.test(text))).toBe(true);
    expectSecret(kept);
  });

  it('of a step that fails hides what went wrong, while it is tried again and afterwards', async () => {
    const taskQueue = `secrecy-${randomUUID()}`;
    const serial = randomUUID().slice(0, 8);
    const office = new FakeOffice();
    let fail = true;
    const openCase = async (...args: Parameters<FakeOffice['openCase']>) => {
      if (fail)
        throw new Error(`cannot store ${NAME}`, { cause: new Error(`${IDENTITY} ${MOBILE} ${MAIL}`) });
      return office.openCase(...args);
    };
    const native = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
    const { namespace } = client.options;
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue,
      workflowBundle: await workflowBundle(),
      dataConverter,
      activities: { ...office.activities, openCase },
    });
    const driver = new CaseDriver(client, repairApplication(serial), taskQueue);
    const { workflowId } = driver.handle;
    await worker.runUntil(async () => {
      const opened = driver.open(Date.now());
      const failing = await failingOnce(workflowId);
      expectSecret(failing);
      fail = false;
      await opened;
      await driver.act(
        'terminate',
        { id: 'u', name: NAME, role: 'supervisor' },
        { reason: MOBILE, article: '-' },
      );
      await driver.handle.result();
    });
    expectSecret(await keptOf(workflowId));
    await native.close();
  });
});

/** The execution once one of its steps has failed and waits for its next try. */
async function failingOnce(workflowId: string): Promise<Kept> {
  for (const until = Date.now() + 30_000; ;) {
    const kept = await keptOf(workflowId).catch(() => undefined);
    if (kept?.texts.includes('Encoded failure')) return kept;
    if (Date.now() > until) throw new Error('No step has failed within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
