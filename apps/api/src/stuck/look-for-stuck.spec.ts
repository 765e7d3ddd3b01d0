import { describe, expect, it } from '@jest/globals';
import type { EngineFacts } from '@xinxiu/domain';
import type { FoundStuck, StuckRow } from '@xinxiu/persistence';
import { LookForStuck } from './look-for-stuck.js';

const NOW = Date.parse('2026-05-06T02:00:00.000Z');
const well: EngineFacts = { isRunning: true, steps: [] };
const broken: EngineFacts = {
  isRunning: true,
  steps: [
    {
      activity: 'commitStep',
      activityId: '7',
      attempts: 3,
      triedAt: NOW,
      failure: { type: 'E', message: 'x' },
    },
  ],
};

/** A platform of so many running workflows, one of which may be broken. */
function platform(count: number) {
  const ids = Array.from({ length: count }, (_, n) => `repair:${String(n).padStart(4, '0')}`);
  const facts = new Map<string, EngineFacts>();
  const asked: string[] = [];
  const rows = new Map<string, StuckRow>();
  let isAway = false;
  const stuck = {
    standing: () => Promise.resolve([...rows.values()]),
    begin: (found: readonly FoundStuck[]) => {
      for (const one of found) rows.set(one.id, { ...one, until: '', version: 1 });
      return Promise.resolve();
    },
    change: () => Promise.resolve(true),
    end: ({ id }: StuckRow) => Promise.resolve(rows.delete(id)),
    looked: () => Promise.resolve(),
  };
  const engine = {
    running: () =>
      isAway
        ? Promise.reject(new Error('away'))
        : Promise.resolve(ids.map((workflowId) => ({ workflowId, type: 'repairCase' }))),
    ofQueue: () => Promise.resolve({ lastPollAt: NOW, backlogAgeMs: 0 }),
    ofWorkflow: (id: string) => {
      asked.push(id);
      return Promise.resolve(facts.get(id) ?? well);
    },
  };
  const store = { read: () => Promise.resolve({ subjects: new Map(), found: [] }) };
  const repositories = { stuck, leases: {}, cases: {}, registrations: {}, commitmentTracking: {} };
  const bulk = { follow: () => Promise.resolve() };
  const look = new LookForStuck(repositories as never, store, engine, bulk, {} as never, () => NOW);
  return {
    ...{ ids, facts, rows, asked },
    leave: () => (isAway = true),
    look: async () => {
      asked.length = 0;
      await look.look();
    },
  };
}

describe('a look for what is stuck', () => {
  it('asks the engine about a bounded number each time, and has been through a thousand in three looks', async () => {
    const { ids, asked, look } = platform(1_000);
    const seen = new Set<string>();
    for (let turn = 0; turn < 3; turn++) {
      await look();
      expect(asked.length).toBeLessThanOrEqual(350);
      for (const id of asked) seen.add(id);
    }
    expect(seen.size).toBe(ids.length);
  });

  it('asks after what is stuck at every look, until it has passed', async () => {
    const { ids, facts, rows, asked, look } = platform(1_000);
    const id = ids[3]!;
    facts.set(id, broken);
    await look();
    expect([...rows.keys()]).toEqual([`${id}:step-failing`]);
    await look();
    expect(asked).toContain(id);
    // Its tries are counted anew, and none of them has passed.
    facts.set(id, { ...broken, steps: [{ ...broken.steps[0]!, attempts: 0 }] });
    await look();
    expect(rows.size).toBe(1);
    facts.set(id, well);
    await look();
    expect(rows.size).toBe(0);
  });

  it('tells that the engine is away, and leaves what it told before', async () => {
    const { ids, facts, rows, leave, look } = platform(3);
    facts.set(ids[0]!, broken);
    await look();
    leave();
    await look();
    expect([...rows.values()].map(({ cause }) => cause).sort()).toEqual(['engine-away', 'step-failing']);
  });
});
