import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, type RungTold, realClock } from '@xinxiu/domain';
import type { HeldNotice, Scope } from '@xinxiu/persistence';
import type { Law } from '../platform/tokens.js';
import { ForeseenReminders } from './foreseen-reminders.js';
import type { OpenWaits, Told, Waiting } from './open-waits.js';

const NOW = Date.parse('2027-03-01T02:00:00.000Z');
const NINE = Date.parse('2027-03-02T01:00:00.000Z');
const RULE = { above: 5, windowMs: 300_000 };
const ACTOR = { id: 'u', name: '王芳', role: 'supervisor' } as Actor;
const PLACE = { limit: 100 };

let waits: Waiting[];
let held: Partial<HeldNotice>[];
beforeEach(() => {
  waits = [];
  held = [];
});

/** A case whose reminder goes so many seconds after nine, to these. */
function waiting(n: number, seconds: number, told: readonly string[], department = 'SCJG'): void {
  waits.push({
    ...{ matter: 'case', id: `XF-${n}`, name: '青禾食品', department, clock: realClock(NOW) },
    rungs: [{ id: 'reminder-due', at: NINE + seconds * 1_000 }] as unknown as Waiting['rungs'],
    toldAs: (_to: RungTold): Promise<readonly Told[]> =>
      Promise.resolve(told.map((email) => ({ key: email, email }))),
  });
}

async function foreseen(scope: Scope = { kind: 'county' }, q?: string) {
  const open = {
    async *each(seen: Scope) {
      yield* waits.filter(
        ({ department }) => seen.kind === 'county' || seen.kind !== 'department' || seen.code === department,
      );
    },
  } as unknown as OpenWaits;
  const stores = { gatheredNotices: { held: async () => held } };
  const list = new ForeseenReminders(
    open,
    stores as never,
    { packs: { counties: [] } } as unknown as Law,
    { digests: RULE },
    () => NOW,
  );
  const filter = { ahead: 1, sort: 'at', ...(q !== undefined && { q }) } as const;
  const { items } = await list.page(filter, { actor: ACTOR, scope }, PLACE);
  return items.map(({ id, people, inDigest }) => [id, people, inDigest]);
}

describe('what is about to be sent', () => {
  it('tells what comes as one mail: more than so many to one mailbox within a window', async () => {
    for (let n = 0; n < 6; n++) waiting(n, n * 10, ['wang@x', ...(n < 5 ? ['li@x'] : [])]);
    waiting(6, 300, ['wang@x']);
    expect(await foreseen()).toEqual([
      ...Array.from({ length: 5 }, (_, n) => [`XF-${n}`, 2, 1]),
      ['XF-5', 1, 1],
      ['XF-6', 1, 0],
    ]);
  });

  it('counts what the reader does not see or look at: the mail is the same', async () => {
    for (let n = 0; n < 6; n++) waiting(n, 0, ['wang@x'], n === 0 ? 'SCJG' : 'JTYS');
    expect(await foreseen({ kind: 'department', code: 'SCJG' })).toEqual([['XF-0', 1, 1]]);
    expect(await foreseen({ kind: 'county' }, 'XF-3')).toEqual([['XF-3', 1, 1]]);
  });

  it('counts what waits in the store already, and no mail that cannot be sent', async () => {
    for (let n = 0; n < 5; n++) waiting(n, 0, ['wang@x', '']);
    expect(await foreseen()).toEqual(Array.from({ length: 5 }, (_, n) => [`XF-${n}`, 2, 0]));
    held = [{ email: 'Wang+desk@x', since: NINE - 1_000 }];
    expect(await foreseen()).toEqual(Array.from({ length: 5 }, (_, n) => [`XF-${n}`, 2, 1]));
  });
});
