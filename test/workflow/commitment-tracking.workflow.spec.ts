import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PEOPLE } from '../factories/repair-application.js';
import {
  BREACH,
  FakeLedger,
  TRACKING_SCENARIOS,
  TrackingDriver,
  subjectOf,
  trackingSubject,
} from '../factories/tracking-scenarios.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

let server: WorkedServer;
const ledgers = new Map<string, FakeLedger>();

beforeAll(async () => {
  server = await openWorkedServer({
    commitTracking: (input: Parameters<FakeLedger['activities']['commitTracking']>[0]) => {
      const ledger = ledgers.get(input.state.commitmentId);
      if (!ledger) throw new Error(`No ledger for ${input.state.commitmentId}`);
      return ledger.activities.commitTracking(input);
    },
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
