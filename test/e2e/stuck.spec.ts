import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { CaseWaits, StuckAnswer, StuckSummary } from '@xinxiu/contracts';
import { type StuckCause, addDays, shanghaiDate } from '@xinxiu/domain';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { pauseFile } from '@xinxiu/stack';
import { County, type Official } from '../factories/county.js';
import { RepairJourney, expectStatus } from '../factories/repair-journey.js';
import { AnswerContract } from '../harness/answer-contract.js';
import { kill, restart } from '../harness/stack-client.js';
import { until } from '../harness/until.js';

jest.setTimeout(240_000);

let county: County;
let store: Database;
let engine: Client;
let supervisor: Official;
let administrator: Official;

beforeAll(async () => {
  county = await County.open(process.env, await AnswerContract.of(process.env['XINXIU_API_URL'] ?? ''));
  store = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'xinxiu' } = process.env;
  const connection = await Connection.connect({ address: address ?? '' });
  engine = new Client({ connection, namespace });
  [supervisor, administrator] = await Promise.all([county.supervisor(), county.administrator()]);
});
afterAll(async () => {
  await county.close();
  await store.close();
  await engine.connection.close();
});

/** What the list says of one thing by one cause; undefined while it says nothing. */
async function row(cause: StuckCause, of: string, as = supervisor): Promise<StuckAnswer | undefined> {
  const query = new URLSearchParams({ cause, q: of });
  const { body } = await expectStatus(as.client.get<{ items: StuckAnswer[] }>(`/stuck?${query}`), 200);
  return body.items[0];
}

const appears = (cause: StuckCause, of: string) =>
  until(() => row(cause, of), `${of} to be stuck by ${cause}`, { ms: 45_000, every: 500 });

const goes = (cause: StuckCause, of: string) =>
  until(async () => ((await row(cause, of)) ? undefined : true), `${of} to be free of ${cause}`, {
    ms: 60_000,
    every: 500,
  });

const retry = ({ id }: StuckAnswer, as = supervisor) =>
  as.client.post<StuckAnswer>(`/stuck/${encodeURIComponent(id)}/retry`, { reason: '已修复，再试一次' });

const one = async (id: string) =>
  (await administrator.client.get<StuckAnswer>(`/stuck/${encodeURIComponent(id)}`)).body;

/** A case that somebody of the credit office holds. */
async function claimed(): Promise<{ journey: RepairJourney; caseNo: string }> {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  await expectStatus(journey.act(journey.clerk, caseNo, 'claim'), 200);
  return { journey, caseNo };
}

describe('what is stuck', () => {
  it('is not what goes its way', async () => {
    const { caseNo } = await claimed();
    const query = `/stuck?q=${caseNo}`;
    const { body } = await supervisor.client.get<StuckSummary>('/stuck/summary');
    const before = body.look?.at ?? '';
    await until(
      async () =>
        ((await supervisor.client.get<StuckSummary>('/stuck/summary')).body.look?.at ?? '') > before ||
        undefined,
      'a look',
    );
    expect((await supervisor.client.get<{ total: number }>(query)).body.total).toBe(0);
    const { body: waits } = await expectStatus(
      supervisor.client.get<CaseWaits>(`/stuck/cases/${caseNo}`),
      200,
    );
    expect(waits.waits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['act', 'reminder']));
    expect(waits.waits[0]).toMatchObject({ kind: 'act', article: expect.any(String) as unknown });
    const told = waits.course.flatMap((line) => (line.kind === 'idle' ? [] : [line.type]));
    expect(told).toEqual(expect.arrayContaining(['application-submitted', 'run-started', 'case-claimed']));
  });

  it('is a step that cannot be stored: retried at once, it is solved only when it has passed', async () => {
    const { journey, caseNo } = await claimed();
    const cases = store.connection.collection('cases');
    await cases.updateOne({ _id: caseNo as never }, { $inc: { seq: -1 } });
    const accepting = journey.act(journey.clerk, caseNo, 'accept');
    const found = await appears('database-failing', caseNo);
    expect(found).toMatchObject({
      matter: 'case',
      step: 'commitStep',
      turn: 'administrator',
      retryWay: 'step',
    });
    expect(found.failure).toBeUndefined();
    expect((await one(found.id)).failure).toMatchObject({ type: 'PROJECTION_GAP' });
    // It is tried, and is as broken as before.
    expect((await expectStatus(retry(found), 200)).body.retry?.state).toBe('retried');
    await until(
      async () => (await one(found.id)).retry?.state === 'failed-again' || undefined,
      'the retry to fail again',
      { ms: 30_000 },
    );
    await cases.updateOne({ _id: caseNo as never }, { $inc: { seq: 1 } });
    await expectStatus(retry(found, administrator), 200);
    await goes('database-failing', caseNo);
    expect((await one(found.id)).retry).toMatchObject({ state: 'solved' });
    expect([200, 202]).toContain((await accepting).status);
    expect((await journey.caseOf(caseNo)).status).toBe('under-verification');
    expect((await retry(found)).body).toMatchObject({ code: 'NOTHING_TO_RETRY' });
  });

  it('is a place of publication that does not answer, and goes when it does', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const pause = join(process.env['XINXIU_KEYS_DIR'] ?? '', '../exchange', pauseFile);
    await writeFile(pause, '');
    try {
      for (const { send } of journey.steps(caseNo)) await expectStatus(send(crypto.randomUUID()), 200);
      const found = await appears('target-silent', caseNo);
      expect(found).toMatchObject({ retryWay: 'case', turn: 'supervisor' });
      expect(found.about).toContain('file-drop');
      expect(await row('target-silent', caseNo, administrator)).toMatchObject({ retryWay: 'not-yours' });
    } finally {
      await rm(pause, { force: true });
    }
    await journey.until(caseNo, 'completed', { ms: 60_000 }).catch(async () => {
      const found = await row('target-silent', caseNo);
      if (found) await retry(found);
    });
    await goes('target-silent', caseNo);
  });

  it('is a case whose holder is away with nobody in his place', async () => {
    const { journey, caseNo } = await claimed();
    const today = shanghaiDate(Date.now());
    const days = { firstDay: today, lastDay: addDays(today, 3) };
    const { body } = await expectStatus(journey.clerk.client.post<{ id: string }>('/absences', days), 201);
    expect(await appears('owner-absent', caseNo)).toMatchObject({ about: days.lastDay, turn: 'unit' });
    await expectStatus(journey.clerk.client.post(`/absences/${body.id}/end`, {}), 200);
    await goes('owner-absent', caseNo);
  });

  it('is a program that fails: shown with its words to the administrator alone', async () => {
    const workflowId = `repair:poisoned-${Date.now()}`;
    const subject = workflowId.slice('repair:'.length);
    const handle = await engine.workflow.start('repairCase', { workflowId, taskQueue: 'xinxiu', args: [{}] });
    const found = await appears('program-fault', subject);
    expect(found.failure).toBeUndefined();
    expect(found.retryWay).toBe('program');
    expect((await one(found.id)).failure?.stack).toContain('RepairCase');
    await handle.terminate();
    await goes('program-fault', subject);
  });

  it('are mails while their server is away', async () => {
    await kill('smtp', 'SIGKILL');
    let caseNo: string;
    try {
      const journey = await RepairJourney.begin(county);
      caseNo = await journey.submit();
      expect(await appears('mail-failing', caseNo)).toMatchObject({ turn: 'administrator' });
    } finally {
      await restart('smtp');
    }
    await goes('mail-failing', caseNo);
  });

  it('is everything while no worker takes tasks', async () => {
    await kill('worker', 'SIGKILL');
    try {
      const workflowId = `waits-${Date.now()}`;
      await engine.workflow.start('noticeSweep', { workflowId, taskQueue: 'xinxiu', args: [] });
      expect(await appears('worker-away', 'worker')).toMatchObject({ matter: 'platform' });
    } finally {
      await restart('worker');
    }
    await goes('worker-away', 'worker');
  });

  it('is a matter of who supervises and who looks after the machines', async () => {
    const { clerk } = (await claimed()).journey;
    expect((await clerk.client.get('/stuck')).status).toBe(403);
    const auditor = await county.auditor();
    expect((await auditor.client.get('/stuck')).status).toBe(200);
    expect((await auditor.client.post('/stuck/x:y/retry', { reason: 'x' })).status).toBe(403);
  });
});
