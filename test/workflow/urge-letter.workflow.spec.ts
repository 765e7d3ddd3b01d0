import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AFTER_A_NIGHT } from '../factories/office-hours.js';
import { PEOPLE } from '../factories/repair-application.js';
import { FakeUrges, URGE_SCENARIOS, UrgeDriver, urgeSubject } from '../factories/urge-driver.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

let server: WorkedServer;
const stores = new Map<string, FakeUrges>();

beforeAll(async () => {
  server = await openWorkedServer({
    ...AFTER_A_NIGHT,
    commitUrge: (input) => {
      const store = stores.get(input.state.letterId);
      if (!store) throw new Error(`No store for ${input.state.letterId}`);
      return store.activities.commitUrge(input);
    },
  } satisfies FakeUrges['activities']);
});

afterAll(() => server.close());

let serial = 0;

async function issued(isCaseOver = false): Promise<{ store: FakeUrges; driver: UrgeDriver }> {
  const subject = urgeSubject(++serial);
  const store = new FakeUrges();
  store.isCaseOver = isCaseOver;
  stores.set(subject.letterId, store);
  const driver = new UrgeDriver(server.env.client, subject, TASK_QUEUE);
  await driver.issue(await server.env.currentTimeMs());
  return { store, driver };
}

describe('an urge letter', () => {
  it.each(URGE_SCENARIOS)('plays "$name" to its end', async (scenario) => {
    const { store, driver } = await issued();
    await scenario.play(store, driver, server.env);
    expect(await driver.handle.result()).toMatchObject({ status: scenario.ends });
    expect(store.facts).toEqual(scenario.facts);
  });

  it('is itself escalated when nobody answers, each rung once, and by nothing after the answer', async () => {
    const { store, driver } = await issued();
    await server.env.sleep('20 days');
    const rungs = ['reminder-due', 'escalation-leader', 'escalation-county', 'escalation-supervisor'];
    expect(store.rungs).toEqual(rungs);
    await driver.act('answer', PEOPLE.clerk);
    await driver.handle.result();
    expect(store.rungs).toEqual(rungs);
  });

  it('is one letter however often it is issued, and one answer however often it is sent', async () => {
    const { store, driver } = await issued();
    const now = await server.env.currentTimeMs();
    expect(await driver.issue(now)).toMatchObject({ status: 'open', number: driver.subject.number });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => driver.act('answer', PEOPLE.clerk, '已核实。', 'same')),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['answered']));
    await driver.handle.result();
    expect(store.facts).toEqual(['urge-issued', 'urge-answered']);
  });

  it('refuses who may not act, and leaves no trace of it', async () => {
    const { store, driver } = await issued();
    expect((await refusalOf(driver.act('answer', PEOPLE.reviewer))).type).toBe('NOT_YOURS');
    expect((await refusalOf(driver.act('withdraw', PEOPLE.clerk))).type).toBe('NOT_YOURS');
    await driver.act('withdraw', PEOPLE.supervisor, '已口头答复。');
    expect(store.facts).toEqual(['urge-issued', 'urge-withdrawn']);
  });

  it('is moot at once where the case ended while it was issued', async () => {
    const { store, driver } = await issued(true);
    expect(await driver.handle.result()).toMatchObject({ status: 'moot' });
    expect(store.facts).toEqual(['urge-issued', 'urge-moot']);
  });
});
