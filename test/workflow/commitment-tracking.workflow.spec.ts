import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AFTER_A_NIGHT } from '../factories/office-hours.js';
import { PEOPLE } from '../factories/repair-application.js';
import { FakeLedger, TrackingDriver } from '../factories/tracking-driver.js';
import { BREACH, TRACKING_SCENARIOS, subjectOf, trackingSubject } from '../factories/tracking-scenarios.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

let server: WorkedServer;
const ledgers = new Map<string, FakeLedger>();

beforeAll(async () => {
  const ledgerOf = (commitmentId: string): FakeLedger => {
    const ledger = ledgers.get(commitmentId);
    if (!ledger) throw new Error(`No ledger for ${commitmentId}`);
    return ledger;
  };
  server = await openWorkedServer({
    ...AFTER_A_NIGHT,
    commitTracking: (input: Parameters<FakeLedger['activities']['commitTracking']>[0]) =>
      ledgerOf(input.state.commitmentId).activities.commitTracking(input),
    republishRecord: (order: Parameters<FakeLedger['activities']['republishRecord']>[0]) =>
      ledgerOf(order.commitmentId).activities.republishRecord(order),
  } satisfies FakeLedger['activities']);
});

afterAll(() => server.close());

let serial = 0;

async function made(subject: ReturnType<typeof trackingSubject>) {
  const ledger = new FakeLedger();
  ledgers.set(subject.commitmentId, ledger);
  return { ledger, driver: new TrackingDriver(server.env.client, subject, ledger, TASK_QUEUE) };
}

async function begun(subject?: ReturnType<typeof trackingSubject>) {
  const now = await server.env.currentTimeMs();
  const one = await made(subject ?? trackingSubject(++serial, now));
  await one.driver.begin(now);
  return one;
}

describe('a tracked commitment', () => {
  it.each(TRACKING_SCENARIOS)('plays "$name" to its end', async (scenario) => {
    const now = await server.env.currentTimeMs();
    const { ledger, driver } = await begun(subjectOf(scenario, ++serial, now));
    await scenario.play(ledger, driver, server.env);
    expect(await driver.handle.result()).toMatchObject({ status: scenario.ends });
    expect(ledger.facts).toEqual(scenario.facts);
  });

  it('commands the record once the determination is stored, in the name of both persons', async () => {
    const now = await server.env.currentTimeMs();
    const scenario = TRACKING_SCENARIOS.find(({ name }) => name === 'tracking-breach-of-a-repair');
    if (!scenario) throw new Error('The scenario is missing.');
    const { ledger, driver } = await begun(subjectOf(scenario, ++serial, now));
    await scenario.play(ledger, driver, server.env);
    await driver.handle.result();
    expect(ledger.orders).toMatchObject([
      {
        recordId: 'p-1',
        outcome: '全部未履行',
        article: '信用修复承诺·违诺责任',
        rule: { publication: 'longest-period' },
        by: { id: PEOPLE.leader.id },
        proposedBy: { id: PEOPLE.reviewer.id },
      },
    ]);
    const consequence = { recordId: 'p-1', republished: true, until: '2027-05-11' };
    expect(ledger.commits.at(-1)?.state).toMatchObject({ status: 'unfulfilled', consequence });
  });

  it('refuses who may not act, and leaves no trace of it', async () => {
    const { ledger, driver } = await begun();
    const verified = { found: 'fulfilled', ground: 'x', unfulfilled: '' } as const;
    const refused = await refusalOf(driver.act('verify', PEOPLE.applicant, verified));
    expect(refused.type).toBe('NOT_YOURS');
    await driver.act('verify', PEOPLE.reviewer, verified);
    await driver.handle.result();
    expect(ledger.facts).toEqual(['tracking-started', 'fulfilment-verified']);
  });

  it('goes on in a fresh run where it stood, and answers what it has answered', async () => {
    const { ledger, driver } = await begun();
    await driver.act('verify', PEOPLE.reviewer, { found: 'shortfall', ground: 'x', unfulfilled: 'y' });
    await driver.act('state', PEOPLE.applicant, { text: '已改正', fileIds: [] });
    const { state } = ledger.commits.at(-1) ?? {};
    if (!state) throw new Error('Nothing was stored.');
    await driver.handle.terminate();
    const subject = { ...driver.subject, commitmentId: `${driver.subject.commitmentId}-next` };
    const next = await made(subject);
    next.ledger.commits.push({ ...ledger.commits.at(-1)!, facts: [] });
    const result = { commitmentId: 'c', status: 'deciding', version: 3, seq: 3, bodyHash: 'h' } as const;
    const carried = { state: { ...state, ...subject }, answered: [{ updateId: 'known', result }] };
    await next.driver.begin(await server.env.currentTimeMs(), carried);
    expect(await next.driver.act('proposeDetermination', PEOPLE.reviewer, BREACH, 'known')).toEqual(result);
    await next.driver.act('proposeDetermination', PEOPLE.reviewer, BREACH);
    await next.driver.act('confirmDetermination', PEOPLE.leader, {});
    expect(await next.driver.handle.result()).toMatchObject({ status: 'partly-fulfilled' });
    expect(next.ledger.facts).toEqual(['determination-proposed', 'determination-confirmed']);
  });
});
