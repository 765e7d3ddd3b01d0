import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Actor } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import type { Absences } from '../absence/absences.js';
import type { AccountNotices } from '../accounts/account-notices.js';
import type { EndActing } from '../agents/end-acting.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { EndAccess } from '../people/end-access.js';
import { ChangePost } from './change-post.js';
import type { InvitePerson } from './invite-person.js';
import type { OnePerson } from './one-person.js';
import type { ReturnWork } from './return-work.js';

const ADMIN: Actor = { id: 'a', name: '管甲', role: 'administrator' };

let now: number;
let people: Map<string, Person>;
let lease: { owner: string; until: number };

/** As a store behind a network answers: not in the same turn. */
const later = <T>(answer: () => T): Promise<T> =>
  new Promise((resolve) => setImmediate(() => resolve(answer())));

const administrators = () =>
  [...people.values()].filter(({ role, active }) => role === 'administrator' && active);

function change(id: string, changes: Partial<Person>): boolean {
  const person = people.get(id);
  if (!person || person.leftAt !== undefined) return false;
  people.set(id, { ...person, ...changes });
  return true;
}

const repositories = {
  people: {
    countWithRole: () => later(() => administrators().length),
    leave: (id: string, leftAt: string) => later(() => change(id, { active: false, leftAt })),
    move: (id: string, post: Partial<Person>) => later(() => change(id, post)),
  },
  oneTimeLinks: { withdrawAll: async () => undefined },
  leases: {
    hold: (_name: string, owner: string, forMs: number, at: number) =>
      later(() => {
        if (lease.until > at && lease.owner !== owner) return false;
        lease = { owner, until: at + forMs };
        return true;
      }),
    letGo: (_name: string, owner: string) =>
      later(() => {
        if (lease.owner === owner) lease.until = 0;
      }),
  },
} as unknown as Repositories;

/** Of one api process: nothing in memory is shared with another one. */
function anApi(): ChangePost {
  return new ChangePost(
    repositories,
    {
      get: (id: string) => later(() => people.get(id)),
      assertPost: async () => undefined,
      assertAddress: async () => undefined,
    } as unknown as InvitePerson,
    { of: async () => ({ returned: [], waiting: [] }) } as unknown as ReturnWork,
    { allOf: async () => undefined, tokensOf: async () => undefined } as unknown as EndAccess,
    { of: async () => undefined } as unknown as OnePerson,
    { of: async () => undefined } as unknown as EndActing,
    { ofChangedPost: async () => undefined } as unknown as Absences,
    { tell: async () => undefined } as unknown as AccountNotices,
    { done: async () => undefined } as unknown as AuditLog,
    () => now,
  );
}

beforeEach(() => {
  now = 1_000;
  lease = { owner: '', until: 0 };
  const administrator = (id: string) =>
    ({ id, name: id, role: 'administrator', department: '', active: true }) as Person;
  people = new Map(['a', 'b'].map((id) => [id, administrator(id)]));
});

describe('a move', () => {
  it('is another administrator’s, also of an account that is another of his own', async () => {
    const post = { role: 'credit-office', department: 'XYB', reason: '轮岗' } as const;
    for (const id of ['a', 'b']) {
      const moved = anApi().move(id, post, { ...ADMIN, otherIds: ['b'] });
      await expect(moved).rejects.toMatchObject({ code: 'NOT_YOUR_OWN' });
    }
  });
});

describe('a change of administrators', () => {
  it('leaves one of two who remove each other at once, each at an api process of its own', async () => {
    const outcomes = await Promise.allSettled([
      anApi().leave('b', '离岗', ADMIN),
      anApi().move('a', { role: 'supervisor', reason: '轮岗' }, { ...ADMIN, id: 'b' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'LAST_ADMINISTRATOR' },
    });
    expect(administrators()).toHaveLength(1);
  });

  it('gives its turn back also when it was refused', async () => {
    await anApi().leave('a', '离岗', ADMIN);
    await expect(anApi().leave('b', '离岗', ADMIN)).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(lease.until).toBe(0);
  });

  it('looks at what somebody is by now, not at what he was before the turn came', async () => {
    people.set('c', { ...(people.get('a') as Person), id: 'c', role: 'supervisor' });
    lease = { owner: 'another', until: now + 1 };
    const moved = anApi().move('c', { role: 'auditor', reason: '轮岗' }, ADMIN);
    await later(() => undefined);
    change('c', { role: 'administrator' });
    change('a', { active: false });
    change('b', { active: false });
    now += 1;
    await expect(moved).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it('is refused while another one does not end, and possible when who began it has died', async () => {
    const pauses = jest
      .spyOn(globalThis, 'setTimeout')
      .mockImplementation(((again: () => void) => setImmediate(again)) as never);
    lease = { owner: 'dead', until: now + 30_000 };
    await expect(anApi().leave('b', '离岗', ADMIN)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      extras: { retryAfter: 2 },
    });
    expect(pauses).toHaveBeenCalledTimes(99);
    pauses.mockRestore();
    now += 30_000;
    expect(await anApi().leave('b', '离岗', ADMIN)).toMatchObject({ person: { active: false } });
  });
});
