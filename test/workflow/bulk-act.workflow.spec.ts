import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BulkActivities } from '@xinxiu/workflows';
import { BULK_SCENARIOS, BulkDriver, FakeBulk } from '../factories/bulk-driver.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

let server: WorkedServer;
const stores = new Map<string, FakeBulk>();

function storeOf(bulkId: string): BulkActivities {
  const store = stores.get(bulkId);
  if (!store) throw new Error(`No store for ${bulkId}`);
  return store.activities;
}

const activities: BulkActivities = {
  beginBulk: (input) => storeOf(input.bulkId).beginBulk(input),
  actOnItem: (input) => storeOf(input.bulkId).actOnItem(input),
  giveUpItem: (input) => storeOf(input.bulkId).giveUpItem(input),
  closeBulk: (input) => storeOf(input.bulkId).closeBulk(input),
};

beforeAll(async () => {
  server = await openWorkedServer(activities);
});
afterAll(() => server.close());

function bulk(bulkId: string, count: number) {
  const store = new FakeBulk(count);
  stores.set(bulkId, store);
  return { store, driver: new BulkDriver(server.env.client, bulkId, TASK_QUEUE) };
}

describe('a bulk act', () => {
  it.each(BULK_SCENARIOS)('plays "$name" to its end', async (scenario) => {
    const { store, driver } = bulk(scenario.name, scenario.count);
    scenario.prepare(store, driver);
    await driver.begin();
    expect(await driver.handle.result()).toMatchObject({ status: scenario.ends });
    expect(store.turns).toEqual(scenario.turns);
    expect(store.closed).toHaveLength(1);
    expect(store.closed[0] !== undefined).toBe(scenario.ends === 'stopped');
  });

  it('gives up what cannot be reached, and goes on with the next', async () => {
    const { store, driver } = bulk('gives-up', 3);
    store.broken.set(1, 9);
    await driver.begin();
    await driver.handle.result();
    expect(store.givenUp).toEqual([1]);
    expect(store.turns.slice(-2)).toEqual([2, 3]);
  });

  it('is stopped once, by who was first', async () => {
    const { store, driver } = bulk('stopped-twice', 5);
    store.before = async () => {
      await driver.stop('第一');
      await driver.stop('第二');
    };
    await driver.begin();
    await driver.handle.result();
    expect(store.turns).toEqual([1]);
    expect(store.closed[0]?.reason).toBe('第一');
  });
});
