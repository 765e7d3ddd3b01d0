import { describe, expect, it } from '@jest/globals';
import { civilDate, shanghaiInstant } from '@xinxiu/domain';
import { RecordTermKeeper } from './record-term-keeper.js';

function scene() {
  const told = { revised: 0, errors: 0, day: '2026-11-29', fails: false };
  const keeper = new RecordTermKeeper({
    law: { standingOn: (day) => (day < '2026-11-30' ? 'old' : 'new') },
    log: { info: () => undefined, error: () => void told.errors++ },
    now: () => shanghaiInstant(civilDate(told.day)),
    revise: async () => {
      if (told.fails) throw new Error('the store is away');
      return ++told.revised;
    },
  });
  return { told, keeper };
}

describe('the dates of records', () => {
  it('are revised at a start and when another law holds, not else', async () => {
    const { told, keeper } = scene();
    keeper.start();
    await keeper.settle();
    expect(told.revised).toBe(1);
    told.day = '2026-11-30';
    await keeper.settle();
    await keeper.settle();
    expect(told.revised).toBe(2);
    await keeper.stop();
  });

  it('are tried again after a failure, which is told', async () => {
    const { told, keeper } = scene();
    told.fails = true;
    await keeper.settle();
    expect(told).toMatchObject({ revised: 0, errors: 1 });
    told.fails = false;
    await keeper.settle();
    expect(told.revised).toBe(1);
  });

  it('are not revised by a worker that is ending', async () => {
    const { told, keeper } = scene();
    await keeper.stop();
    await keeper.settle();
    expect(told.revised).toBe(0);
  });
});
