import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { RUNG_IDS, addDays, civilDate, emptyCase, foldCase, shanghaiInstant } from '@xinxiu/domain';
import { CaseDriver } from '../factories/case-driver.js';
import { FakeOffice } from '../factories/fake-office.js';
import { AFTER_A_NIGHT } from '../factories/office-hours.js';
import { PEOPLE, repairApplication } from '../factories/repair-application.js';
import { SCENARIOS, applicationOf } from '../factories/repair-scenarios.js';
import type { Scenario } from '../factories/scenario.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

/** One server for all; each case has its own office, found by its number. */
let server: WorkedServer;
const offices = new Map<string, FakeOffice>();

function officeOf(caseNo: string): FakeOffice {
  const office = offices.get(caseNo);
  if (!office) throw new Error(`No office for ${caseNo}`);
  return office;
}

beforeAll(async () => {
  const shared: FakeOffice['activities'] = {
    ...AFTER_A_NIGHT,
    openCase: (input) => officeOf(input.application.caseNo).openCase(input),
    commitStep: (input) => officeOf(input.state.caseNo).commitStep(input),
    sendNotices: (input) => officeOf(input.caseNo).sendNotices(input),
    endPublication: (input) => officeOf(input.caseNo).endPublication(input),
  };
  server = await openWorkedServer(shared);
});

afterAll(() => server.close());

let serial = 0;

async function open(scenario?: Scenario): Promise<{ office: FakeOffice; driver: CaseDriver }> {
  const application = applicationOf(++serial, scenario);
  const office = new FakeOffice();
  offices.set(application.caseNo, office);
  const driver = new CaseDriver(server.env.client, application, TASK_QUEUE);
  await driver.open(await server.env.currentTimeMs());
  return { office, driver };
}

describe('a repair case', () => {
  it.each(SCENARIOS)('plays "$name" to its end', async (scenario) => {
    const { office, driver } = await open(scenario);
    await scenario.play(office, driver, server.env);
    const outcome = await driver.handle.result();
    expect(outcome.status).toBe(scenario.ends);
    expect(office.state?.status).toBe(scenario.ends);
    expect(office.events.map((event) => event.seq)).toEqual(office.events.map((_, index) => index + 1));
    expect(refold(office).status).toBe(scenario.ends);
  });

  it.each(SCENARIOS)('plays "$name" to its end while others comment all the time', async (scenario) => {
    const { office, driver } = await open(scenario);
    const voices = Array.from({ length: 4 }, (_, n) =>
      driver.act('comment', PEOPLE.supervisor, { text: `备注 ${n}` }),
    );
    await scenario.play(office, driver, server.env);
    await Promise.allSettled(voices);
    expect((await driver.handle.result()).status).toBe(scenario.ends);
    expect(office.events.map((event) => event.seq)).toEqual(office.events.map((_, index) => index + 1));
  });

  it('reminds and escalates once at each step, in order, while nobody acts', async () => {
    const { office, driver } = await open();
    await server.env.sleep('90 days');
    const rungs = office.events.flatMap((event) => (event.type === 'rung-reached' ? [event.data.rung] : []));
    expect(rungs).toEqual([...RUNG_IDS]);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('waits until people work again with a reminder that is late, each rung once', async () => {
    const { office, driver } = await open();
    office.closing = true;
    await driver.accept();
    const due = office.state?.deadline?.due ?? '';
    await server.env.sleep('20 days');
    const reached = office.events.filter((event) => event.type === 'rung-reached');
    const after = (days: number) => new Date(shanghaiInstant(addDays(civilDate(due), days), '21:00'));
    expect(reached.map(({ data, at }) => [data, at.slice(0, 16)])).toEqual(
      RUNG_IDS.map((rung, index) => [
        { rung, due },
        after(index - 1)
          .toISOString()
          .slice(0, 16),
      ]),
    );
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('drops a late reminder when the step is done before people work again', async () => {
    const { office, driver } = await open();
    office.closing = true;
    await driver.accept();
    const now = await server.env.currentTimeMs();
    const first = Math.min(...(office.state?.rungs ?? []).map(({ at }) => at));
    await server.env.sleep(first - now + 3_600_000);
    await driver.verify();
    office.closing = false;
    await server.env.sleep('1 day');
    expect(office.events.filter(({ type }) => type === 'rung-reached')).toEqual([]);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('stops reminding once the step is done', async () => {
    const { office, driver } = await open();
    await driver.act('claim', PEOPLE.clerk, {});
    await driver.act('refuse', PEOPLE.clerk, { reasons: [{ code: 'X', text: '不符合条件' }] });
    await driver.handle.result();
    expect(office.events.some((event) => event.type === 'rung-reached')).toBe(false);
  });

  it('refuses by the state table before anything is written', async () => {
    const { office, driver } = await open();
    const before = office.events.length;
    const refusal = await refusalOf(driver.act('accept', PEOPLE.clerk, {}));
    expect(refusal.type).toBe('NOT_HOLDER');
    expect(refusal.details?.[0]).toMatchObject({
      status: 'submitted',
      allowed: expect.arrayContaining(['claim']),
    });
    expect(office.events).toHaveLength(before);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('gives one claim to one of two who claim at once', async () => {
    const { office, driver } = await open();
    const outcomes = await Promise.allSettled([
      driver.act('claim', PEOPLE.clerk, {}),
      driver.act('claim', PEOPLE.clerk2, {}),
    ]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(office.events.filter((event) => event.type === 'case-claimed')).toHaveLength(1);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('answers the same key with the first result and the hash of the first body', async () => {
    const { office, driver } = await open();
    const first = await driver.act('comment', PEOPLE.clerk, { text: '一' }, { key: 'k', bodyHash: 'one' });
    const again = await driver.act('comment', PEOPLE.clerk, { text: '二' }, { key: 'k', bodyHash: 'two' });
    expect(again).toEqual(first);
    expect(again.bodyHash).toBe('one');
    expect(office.events.filter((event) => event.type === 'comment-added')).toHaveLength(1);
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });

  it('goes on in new runs over 3,000 updates before a history grows too long, and forgets nothing (R8)', async () => {
    const { office, driver } = await open();
    const total = 3_000;
    await driver.hear('serious', 5);
    const comment = (n: number) =>
      driver.act('comment', PEOPLE.clerk, { text: `${n}` }, { key: `soak-${n}` });
    const lengths = new Map<string, number>();
    for (let n = 0; n < total; n += 8) {
      await Promise.all(Array.from({ length: 8 }, (_, i) => comment(n + i)));
      if (n % 200 > 0) continue;
      const { runId, historyLength } = await driver.handle.describe();
      lengths.set(runId, historyLength);
    }
    expect(lengths.size).toBeGreaterThanOrEqual(2);
    expect(Math.max(...lengths.values())).toBeLessThan(10_000);
    const said = office.events.flatMap((event) => (event.type === 'comment-added' ? [event.data.text] : []));
    expect(said.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: total }, (_, n) => n));
    const events = office.events.length;
    const again = await comment(total - 10);
    expect(again.seq).toBeLessThanOrEqual(events);
    expect(office.events).toHaveLength(events);
    await driver.hear('minor', 4);
    expect(new Set(office.events.map((event) => event.id)).size).toBe(events);
    const state = await driver.state();
    expect(state).toMatchObject({ seq: events, status: 'submitted', penaltyClass: 'serious' });
    expect(refold(office)).toMatchObject({ seq: events, status: 'submitted' });
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
    expect((await driver.handle.result()).status).toBe('terminated');
  });

  it('goes by the class of the latest version of the record, in whatever order it hears of them', async () => {
    const { office, driver } = await open();
    await driver.hear('serious', 5);
    await driver.hear('minor', 4);
    expect((await driver.state()).penaltyClass).toBe('serious');
    await driver.hear('serious', 7);
    await driver.hear('general', 6);
    expect((await driver.state()).penaltyClass).toBe('serious');
    await driver.hear('general', 8);
    expect((await driver.state()).penaltyClass).toBe('general');
    await driver.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
    await driver.handle.result();
    const heard = office.events.filter(({ type }) => type === 'record-classified');
    expect(heard).toMatchObject([{ data: { recordVersion: 5 } }, { data: { recordVersion: 8 } }]);
  });

  it('opens one case for many submissions of one record', async () => {
    const application = repairApplication(++serial);
    const office = new FakeOffice();
    offices.set(application.caseNo, office);
    const now = await server.env.currentTimeMs();
    const drivers = Array.from(
      { length: 8 },
      () => new CaseDriver(server.env.client, application, TASK_QUEUE),
    );
    await Promise.all(drivers.map((driver) => driver.open(now)));
    expect(office.events).toHaveLength(1);
    await drivers[0]?.act('terminate', PEOPLE.supervisor, { reason: '测试', article: '-' });
  });
});

function refold(office: FakeOffice) {
  const [first, ...rest] = office.events;
  if (!first || !office.state) throw new Error('nothing was stored');
  const start = foldCase(
    emptyCase(
      office.state,
      office.state.targets.map((one) => one.name),
      first,
    ),
    first,
  );
  return rest.reduce(foldCase, start);
}
