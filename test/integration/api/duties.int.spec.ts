import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DutyAnswer, SpotCheckAnswer, StuckAnswer } from '@xinxiu/contracts';
import { DUTY_NAMES, DUTY_TABLE, quarterBefore, shanghaiDate } from '@xinxiu/domain';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { County, type Official } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { stackEngine } from '../../factories/followed-commitment.js';
import { AnswerContract } from '../../harness/answer-contract.js';
import { until } from '../../harness/until.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

let county: County;
let store: Database;
let engine: Awaited<ReturnType<typeof stackEngine>>;
let administrator: Official;
let clerk: Official;

beforeAll(async () => {
  const contract = await AnswerContract.of(process.env['XINXIU_API_URL'] ?? '');
  [county, engine] = [await County.open(process.env, contract), await stackEngine()];
  store = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  [administrator, clerk] = [await county.administrator(), await county.clerk()];
});
afterAll(async () => {
  // What a test that broke off left paused would stand still for all that come after.
  await engine.client.schedule.getHandle('archive-closed-cases').unpause();
  await store.close();
  await engine.close();
  await county.close();
});

type Act = 'run' | 'pause' | 'resume';
const act = ({ client }: Official, name: string, what: Act, reason = '核对数据', key = randomUUID()) =>
  client.post<DutyAnswer & { code?: string; whatToDo?: string }>(`/duties/${name}/${what}`, { reason }, key);

async function duty(name: string, as = administrator): Promise<DutyAnswer> {
  const { body } = await as.client.get<{ items: DutyAnswer[] }>('/duties');
  const found = body.items.find((one) => one.name === name);
  if (!found) throw new Error(`The list lacks ${name}.`);
  return found;
}

/** Runs that the engine has begun of it. */
const begun = async (name: string): Promise<number> =>
  (await engine.client.schedule.getHandle(name).describe()).info.numActionsTaken;

/** A case that its business has withdrawn: it has ended. */
async function closedCase(): Promise<{ journey: RepairJourney; caseNo: string }> {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  await journey.act(journey.business, caseNo, 'withdraw', { reason: '材料另行准备' });
  return { journey, caseNo };
}

/** A business whose record is off the board after its case, as everybody who verifies the store may find. */
async function repaired(): Promise<RepairJourney> {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  for (const step of journey.steps(caseNo)) expect((await step.send(randomUUID())).status).toBe(200);
  await journey.until(caseNo, 'completed', { ms: 60_000 });
  return journey;
}

describe('recurring duties', () => {
  it('are listed with when they come, how the last runs ended, and the policies that the engine has', async () => {
    const { body } = await clerk.client.get<{ items: DutyAnswer[] }>('/duties');
    expect(body.items.map(({ name }) => name)).toEqual(DUTY_NAMES);
    for (const { name, state, next, overlap, catchUpMinutes, mayPause } of body.items) {
      const rule = DUTY_TABLE[name];
      expect([name, overlap, catchUpMinutes]).toEqual([name, rule.overlap, rule.catchUpMinutes]);
      expect([name, state, mayPause]).toEqual([name, 'active', false]);
      expect(Date.parse(next ?? '')).toBeGreaterThan(Date.now() - 5_000);
    }
    await until(
      async () => (await duty('notice-sweep')).runs.find(({ outcome }) => outcome === 'done'),
      'the first turn of a duty to end',
    );
  });

  it('asked for by two at once run once, with who asked first and why', async () => {
    const before = await begun('expire-records');
    const key = randomUUID();
    const tries = await Promise.all([
      act(clerk, 'expire-records', 'run', '更正了期限，110101199003070038', key),
      act(administrator, 'expire-records', 'run'),
      act(administrator, 'expire-records', 'run'),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(tries.filter(({ body }) => body.code === 'DUTY_RUNNING')).toHaveLength(2);
    expect(await begun('expire-records')).toBe(before + 1);
    const { byHand } = await duty('expire-records');
    expect(byHand?.reason).not.toContain('199003070038');
  });

  it('answer the same click twice the same', async () => {
    const before = await begun('track-commitments');
    const key = randomUUID();
    const first = await act(clerk, 'track-commitments', 'run', '名单已导入', key);
    const again = await act(clerk, 'track-commitments', 'run', '名单已导入', key);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body.byHand).toMatchObject({ by: clerk.name, reason: '名单已导入' });
    expect(await begun('track-commitments')).toBe(before + 1);
  });

  it('stand still while they are paused, and say by whom and why, until they are resumed', async () => {
    const paused = await act(administrator, 'archive-closed-cases', 'pause', '引擎迁移');
    expect(paused.body).toMatchObject({
      state: 'paused',
      pause: { by: administrator.name, reason: '引擎迁移' },
    });
    expect(paused.body.next).toBeUndefined();
    const again = await act(administrator, 'archive-closed-cases', 'pause', '另一理由');
    expect(again.body.pause?.reason).toBe('引擎迁移');
    const ran = await act(administrator, 'archive-closed-cases', 'run');
    expect([ran.status, ran.body.state]).toEqual([200, 'paused']);
    const resumed = await act(administrator, 'archive-closed-cases', 'resume', '迁移完毕');
    expect([resumed.body.state, resumed.body.pause]).toEqual(['active', undefined]);
    expect(resumed.body.next).toBeDefined();
  });

  it('find an ended record that the public finds again, tell it as stuck, and that it has gone', async () => {
    const { recordId, unit } = await repaired();
    const shown = (value: 0 | 1) =>
      store.connection
        .collection('records')
        .updateOne({ _id: recordId as never }, { $set: { public: value } });
    const stuck = async () =>
      (await administrator.client.get<{ items: StuckAnswer[] }>(`/stuck?cause=public-again&q=${recordId}`))
        .body.items[0];
    // An edited store, as from an older copy, shows it.
    await shown(1);
    expect((await act(clerk, 'probe-ended-publications', 'run')).status).toBe(200);
    const row = await until(stuck, 'the record to be told as public again', { every: 500 });
    expect(row).toMatchObject({ matter: 'record', subjectId: recordId, department: unit.code });
    await shown(0);
    await until(
      async () => ((await act(clerk, 'probe-ended-publications', 'run')).status === 200 ? true : undefined),
      'the next run by hand',
      { every: 1_000 },
    );
    await until(async () => ((await stuck()) ? undefined : true), 'the row to be over', { every: 500 });
  });

  it('draw of the cases of the last quarter by a seed, for who checks them, as a list and as a file', async () => {
    const { journey, caseNo } = await closedCase();
    const { name, from } = quarterBefore(shanghaiDate(Date.now()));
    // It ended three months ago, as far as the draw knows.
    const cases = store.connection.collection('cases');
    const before = await cases.findOne({ _id: caseNo as never });
    const enteredAt = `${from}T02:00:00.000Z`;
    await cases.updateOne({ _id: caseNo as never }, { $set: { enteredAt } });
    const supervisor = await county.supervisor();
    expect((await act(clerk, 'draw-spot-check', 'run', '季度抽查')).status).toBe(200);
    const drawn = await until(async () => {
      const { body } = await supervisor.client.get<{ items: SpotCheckAnswer[] }>('/spot-checks');
      return body.items.find(({ quarter }) => quarter === name);
    }, 'the draw');
    await cases.updateOne({ _id: caseNo as never }, { $set: { enteredAt: before?.['enteredAt'] } });
    expect(drawn.population).toBeGreaterThan(0);
    expect(drawn.drawn.find((one) => one.caseNo === caseNo)).toMatchObject({
      department: journey.unit.code,
      checker: expect.any(String),
    });
    const door = await Door.open();
    const as = await door.person('supervisor');
    const file = await door.knock('GET', `/v1/spot-checks/${name}/export?format=csv`, { as });
    await door.close();
    expect(file.status).toBe(200);
    expect(file.text.split('\n').find((line) => line.includes(caseNo))).toContain('已撤回');
    expect((await supervisor.client.get('/spot-checks/1900Q1/export?format=csv')).status).toBe(404);
    const business = await county.business();
    expect((await business.client.get('/spot-checks')).status).toBe(403);
  });

  it('are run and paused by nobody else, and only what there is', async () => {
    const others = await Promise.all([county.supervisor(), county.auditor(), county.agent()]);
    expect((await others[2].client.get('/duties')).status).toBe(403);
    for (const other of others) expect((await act(other, 'notice-sweep', 'run')).status).toBe(403);
    const notHis = await act(clerk, 'carry-out-deletion', 'run');
    expect([notHis.status, notHis.body.code]).toEqual([403, 'FORBIDDEN']);
    expect((await act(clerk, 'notice-sweep', 'pause')).status).toBe(403);
    expect((await act(administrator, 'tea-break', 'run')).status).toBe(404);
  });
});
