import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BulkActAnswer, BulkBegun, BulkItemAnswer, StuckAnswer } from '@xinxiu/contracts';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { County, type Official } from '../factories/county.js';
import { RepairJourney, expectStatus } from '../factories/repair-journey.js';
import { shiftCase, stuckCase } from '../factories/stuck-case.js';
import { AnswerContract } from '../harness/answer-contract.js';
import { kill, restart } from '../harness/stack-client.js';
import { until } from '../harness/until.js';

jest.setTimeout(120_000);

const CASES = 3;

let county: County;
let store: Database;
let supervisor: Official;
let cases: readonly string[];
let rows: readonly string[];

beforeAll(async () => {
  county = await County.open(process.env, await AnswerContract.of(process.env['XINXIU_API_URL'] ?? ''));
  store = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  supervisor = await county.supervisor();
  cases = await Promise.all(Array.from({ length: CASES }, () => stuckCase(county, store)));
  rows = await Promise.all(cases.map(async (caseNo) => (await rowOf(caseNo)).id));
});
afterAll(async () => {
  await county.close();
  await store.close();
});

/** Two cases of a clerk who is away today, with nobody in his place. */
async function ofAbsent(): Promise<{ journey: RepairJourney; waiting: readonly string[] }> {
  const journey = await RepairJourney.begin(county);
  const { clerk } = journey;
  const other = await RepairJourney.begin(county, { clerk, unit: journey.unit });
  const waiting = await Promise.all([journey, other].map((one) => one.submit()));
  for (const caseNo of waiting) await expectStatus(journey.act(clerk, caseNo, 'claim'), 200);
  const today = shanghaiDate(Date.now());
  const days = { firstDay: today, lastDay: addDays(today, 3) };
  await expectStatus(clerk.client.post('/absences', days), 201);
  return { journey, waiting };
}

const rowOf = (caseNo: string, cause = 'database-failing'): Promise<StuckAnswer> =>
  until(
    async () => {
      const query = `/stuck?cause=${cause}&q=${caseNo}`;
      return (await supervisor.client.get<{ items: StuckAnswer[] }>(query)).body.items[0];
    },
    `${caseNo} to be stuck`,
    { ms: 60_000, every: 500 },
  );

const post = (body: object, key: string = randomUUID(), by = supervisor) =>
  by.client.post<BulkBegun>('/stuck/bulk', { action: 'retry', reason: '数据库已恢复', ...body }, key);

const actOf = async (number: string) =>
  (await expectStatus(supervisor.client.get<BulkActAnswer>(`/stuck/bulk/${number}`), 200)).body;

const itemsOf = async (number: string) =>
  (await expectStatus(supervisor.client.get<{ items: BulkItemAnswer[] }>(`/stuck/bulk/${number}/items`), 200))
    .body.items;

const comesTo = (number: string, holds: (act: BulkActAnswer) => boolean, what: string) =>
  until(
    async () => {
      const act = await actOf(number);
      return holds(act) ? act : undefined;
    },
    `${number} ${what}`,
    { ms: 60_000, every: 300 },
  );

/** Ids of the entries of the items, chained or not: who chained may have been killed. */
async function trailOf(number: string): Promise<readonly string[]> {
  const about = { 'entry.detail.bulk': number };
  const [waiting, chained] = await Promise.all(
    ['auditInbox', 'audit'].map((name) => store.connection.collection(name).find(about).toArray()),
  );
  const ids = [...(waiting ?? []), ...(chained ?? [])].map((one) => (one['entry'] as { id: string }).id);
  return [...new Set(ids)];
}

describe('a bulk act on what is stuck', () => {
  it('is tried out first: what can be acted on, and of the others why not', async () => {
    const { body } = await expectStatus(post({ dryRun: true, ids: [...rows] }), 200);
    expect(body).toMatchObject({ dryRun: true, total: CASES, eligible: CASES });
    expect(body.number).toBeUndefined();
    const administrator = await county.administrator();
    const all = await expectStatus(
      post({ dryRun: true, filter: { cause: 'database-failing' } }, randomUUID(), administrator),
      200,
    );
    expect(all.body.items?.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([...cases]));
    expect((await post({ ids: ['repair:x:unclaimed'] })).body).toMatchObject({ code: 'NOT_FOUND' });
    const many = Array.from({ length: 501 }, (_, n) => `repair:${n}:unclaimed`);
    expect((await post({ ids: many })).body).toMatchObject({ code: 'BULK_TOO_MANY' });
  });

  it('is for who may do it with one', async () => {
    const { clerk } = await RepairJourney.begin(county);
    const auditor = await county.auditor();
    for (const by of [clerk, auditor])
      expect((await post({ ids: [...rows] }, randomUUID(), by)).body).toMatchObject({ code: 'FORBIDDEN' });
    expect((await auditor.client.get('/stuck/bulk')).status).toBe(200);
  });

  it('is one however often it is asked for, and counts nothing as solved that has only been taken', async () => {
    const key = randomUUID();
    const [one, other] = await Promise.all([post({ ids: [...rows] }, key), post({ ids: [...rows] }, key)]);
    const again = await expectStatus(post({ ids: [...rows] }, key), 200);
    const number = again.body.number ?? '';
    for (const { status, body } of [one, other])
      expect(status === 200 ? body.number : (body as { code?: string }).code).toMatch(
        new RegExp(`^(${number}|IN_PROGRESS)$`),
      );
    const done = await comesTo(number, ({ status }) => status === 'done', 'to be gone through');
    expect(done.counts.solved).toBe(0);
    await comesTo(number, ({ counts }) => counts['still-stuck'] === CASES, 'to be still stuck');
    const { body } = await supervisor.client.get<{ items: BulkActAnswer[] }>('/stuck/bulk');
    expect(body.items.filter((act) => act.number === number)).toHaveLength(1);
  });

  it('can be stopped: what has not had its turn is left', async () => {
    await kill('worker', 'SIGKILL');
    const { body } = await expectStatus(post({ ids: [...rows] }), 200);
    const number = body.number ?? '';
    expect(await actOf(number)).toMatchObject({ status: 'running', counts: { waiting: CASES } });
    const { status } = await supervisor.client.post(`/stuck/bulk/${number}/stop`, { reason: '先核实' });
    expect(status).toBe(200);
    await restart('worker');
    const stopped = await comesTo(number, (act) => act.status !== 'running', 'to be stopped');
    expect(stopped).toMatchObject({
      status: 'stopped',
      counts: { stopped: CASES },
      stop: { reason: '先核实' },
    });
    expect((await itemsOf(number)).map(({ state }) => state)).toEqual(rows.map(() => 'stopped'));
    expect(await trailOf(number)).toEqual([]);
  });

  it('urges the unit of each case by a letter of its own, and assigns them anew, which solves it', async () => {
    const { journey, waiting } = await ofAbsent();
    const ids = await Promise.all(waiting.map(async (caseNo) => (await rowOf(caseNo, 'owner-absent')).id));
    const why = { ids, reason: '承办人外出' };
    const said = { ...why, action: 'urge', demand: '说明由谁承办', workingDays: 2 };
    expect((await post({ ...why, action: 'urge' })).status).not.toBe(200);
    const long = await expectStatus(post({ ...said, workingDays: 60, dryRun: true }), 200);
    expect(long.body).toMatchObject({ eligible: 0, items: [{ reason: 'too-long' }, {}] });
    const urged = (await expectStatus(post(said), 200)).body.number ?? '';
    expect(await comesTo(urged, ({ status }) => status === 'done', 'to be gone through')).toMatchObject({
      urge: { demand: '说明由谁承办', workingDays: 2 },
      counts: { asked: 2 },
    });
    expect(new Set((await itemsOf(urged)).map(({ letter }) => letter?.number)).size).toBe(2);
    const { body } = await supervisor.client.get<{ items: object[] }>(`/urge-letters?caseNo=${waiting[0]}`);
    expect(body.items).toMatchObject([{ demand: '说明由谁承办', issuedBy: supervisor.name }]);

    const { reviewer } = journey.unit;
    const outside = await post({ ...why, action: 'reassign', dryRun: true, personId: reviewer.id });
    expect(outside.body).toMatchObject({
      eligible: 0,
      items: [{ reason: 'refused', code: 'ASSIGNEE_OUTSIDE' }, {}],
    });
    const { id: personId, name } = await county.clerk();
    const moved = (await expectStatus(post({ ...why, action: 'reassign', personId }), 200)).body.number ?? '';
    expect(await comesTo(moved, ({ counts }) => counts.solved === 2, 'to be solved')).toMatchObject({
      to: name,
    });
    // What they were urged for is over, too.
    await comesTo(urged, ({ counts }) => counts.solved === 2, 'to be solved');
    for (const number of [urged, moved])
      await until(async () => (await trailOf(number)).length === 2 || undefined, 'one entry for each item');
  });

  it('goes on after its worker has died, and does each thing once', async () => {
    const { body } = await expectStatus(post({ ids: [...rows] }), 200);
    const number = body.number ?? '';
    await comesTo(number, ({ counts }) => counts.waiting < CASES, 'to have begun');
    await kill('worker', 'SIGKILL');
    await Promise.all(cases.map((caseNo) => shiftCase(store, caseNo, 1)));
    await restart('worker');
    const settled = await comesTo(
      number,
      ({ counts, status }) => status === 'done' && counts.asked + counts['still-stuck'] === 0,
      'to be known',
    );
    const { solved, waiting, failed } = settled.counts;
    expect([waiting, failed]).toEqual([0, 0]);
    // What passed by its own next try before its turn came needed no act.
    expect(solved + settled.counts['not-eligible']).toBe(CASES);
    expect(solved).toBeGreaterThan(0);
    await until(
      async () => (await trailOf(number)).length === solved || undefined,
      'one entry for each item',
    );
    const states = await Promise.all(
      cases.map((caseNo) => store.connection.collection('cases').findOne({ _id: caseNo as never })),
    );
    expect(states.map((one) => one?.['status'])).toEqual(cases.map(() => 'under-verification'));
    await until(
      async () => {
        const { body: again } = await post({ dryRun: true, ids: [...rows] });
        return again.eligible === 0 || undefined;
      },
      'all to be over',
      { ms: 30_000 },
    );
    expect((await post({ ids: [...rows] })).body).toMatchObject({ code: 'BULK_NOTHING_ELIGIBLE' });
  });
});
