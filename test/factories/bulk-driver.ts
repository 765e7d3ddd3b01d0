import type { Client } from '@temporalio/client';
import {
  type BulkActivities,
  type BulkStop,
  bulkAct,
  bulkWorkflowId,
  stopBulkSignal,
} from '@xinxiu/workflows';
import { PEOPLE } from './repair-application.js';

/** The store and the things behind a bulk act, as a test wants them. */
export class FakeBulk {
  /** Places in the order of their turns, each try. */
  readonly turns: number[] = [];
  readonly givenUp: number[] = [];
  readonly closed: (BulkStop | undefined)[] = [];
  /** How many of the next writes of the act itself fail. */
  failures = 0;
  /** How many of the next tries fail, by place. */
  readonly broken = new Map<number, number>();
  /** Before it is told what there is to do. */
  begins: () => Promise<void> = () => Promise.resolve();
  /** Before an item has its turn. */
  before: (place: number) => Promise<void> = () => Promise.resolve();

  constructor(private readonly count: number) {}

  readonly activities: BulkActivities = {
    beginBulk: async () => {
      this.mayFail();
      await this.begins();
      return { places: Array.from({ length: this.count }, (_, n) => n + 1) };
    },
    actOnItem: async ({ place }) => {
      await this.before(place);
      this.turns.push(place);
      const left = this.broken.get(place) ?? 0;
      this.broken.set(place, left - 1);
      if (left > 0) throw new Error('It does not answer.');
    },
    giveUpItem: ({ place }) => {
      this.givenUp.push(place);
      return Promise.resolve();
    },
    closeBulk: ({ stop }) => {
      this.mayFail();
      this.closed.push(stop);
      return Promise.resolve();
    },
  };

  private mayFail(): void {
    if (this.failures-- > 0) throw new Error('The store does not answer.');
  }
}

/** Plays who begins a bulk act and who stops it, as the API does. */
export class BulkDriver {
  constructor(
    private readonly client: Client,
    private readonly bulkId: string,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof bulkAct>(bulkWorkflowId(this.bulkId));
  }

  async begin(): Promise<void> {
    const { bulkId, taskQueue } = this;
    await this.client.workflow.start(bulkAct, {
      workflowId: bulkWorkflowId(bulkId),
      taskQueue,
      args: [{ bulkId }],
    });
  }

  stop(reason = '先核实'): Promise<void> {
    const { id, name, role } = PEOPLE.supervisor;
    return this.handle.signal(stopBulkSignal, { by: { id, name, role }, reason });
  }
}

export interface BulkScenario {
  readonly name: string;
  readonly count: number;
  readonly ends: 'done' | 'stopped';
  /** Places in the order of their turns, each try. */
  readonly turns: readonly number[];
  prepare(store: FakeBulk, driver: BulkDriver): void;
}

/** Every path through a bulk act: played by the workflow tests, recorded for the replay tests. */
export const BULK_SCENARIOS: readonly BulkScenario[] = [
  { name: 'bulk-done', count: 4, ends: 'done', turns: [1, 2, 3, 4], prepare: () => undefined },
  {
    name: 'bulk-stopped',
    count: 4,
    ends: 'stopped',
    turns: [1, 2],
    prepare: (store, driver) => {
      // Heard before the item has had its turn, which it still gets.
      store.before = (place) => (place === 2 ? driver.stop() : Promise.resolve());
    },
  },
  {
    name: 'bulk-stopped-before-it-began',
    count: 3,
    ends: 'stopped',
    turns: [],
    prepare: (store, driver) => {
      store.begins = () => driver.stop();
    },
  },
  {
    name: 'bulk-stopped-at-the-last',
    count: 2,
    ends: 'done',
    turns: [1, 2],
    prepare: (store, driver) => {
      store.before = (place) => (place === 2 ? driver.stop() : Promise.resolve());
    },
  },
  {
    name: 'bulk-item-unreachable',
    count: 3,
    ends: 'done',
    turns: [1, 2, 2, 2, 3],
    prepare: (store) => void store.broken.set(2, 3),
  },
  {
    name: 'bulk-item-second-try',
    count: 3,
    ends: 'done',
    turns: [1, 2, 2, 3],
    prepare: (store) => void store.broken.set(2, 1),
  },
  {
    name: 'bulk-store-fails',
    count: 2,
    ends: 'done',
    turns: [1, 2],
    prepare: (store) => void (store.failures = 3),
  },
];
