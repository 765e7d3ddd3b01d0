import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '../database/scope.js';
import type { NewPerson } from '../people/person.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';

const LIMITS = { idleMs: 1_000, absoluteMs: 10_000 };
let store: FreshStore;

beforeAll(async () => {
  store = await freshStore();
});
afterAll(() => store.drop());

function person(id: string, over: Partial<NewPerson> = {}): NewPerson {
  return {
    id,
    username: id,
    name: '孙洁',
    role: 'reviewer',
    department: 'SCJG',
    organisation: '',
    organisationName: '',
    email: '',
    locale: 'zh-CN',
    passwordHash: '$argon2id$x',
    ...over,
  };
}

describe('user names that differ by their case only', () => {
  const taken = async (username: string) => store.repositories.people.isTaken(username);

  it('are one: the second is refused, and of two at once never both stay', async () => {
    const { people } = store.repositories;
    expect(await people.create(person('n-1', { username: 'Li.Jie' }))).toBe(true);
    expect(await people.create(person('n-2', { username: 'li.jie' }))).toBe(false);
    expect(await people.invite(person('n-3', { username: 'LI.JIE' }), 'at')).toBe(false);
    expect([await taken('lI.jIE'), await taken('li.jie2'), await taken('i.jie')]).toEqual([
      true,
      false,
      false,
    ]);
    const made = await race(6, (n) =>
      people.create(person(`r-${n}`, { username: n % 2 === 0 ? 'RACER' : 'racer' })),
    );
    expect(made.filter(Boolean).length).toBeLessThanOrEqual(1);
    expect(made.filter(Boolean)).toHaveLength((await taken('racer')) ? 1 : 0);
  });

  it('stay where they are from before, and each signs in', async () => {
    const { people } = store.repositories;
    await people.create(person('old-1', { username: 'Wang' }));
    const raw = store.database.connection.collection('people');
    const first = await raw.findOne({ _id: 'old-1' as never });
    await raw.insertOne({ ...first, _id: 'old-2' as never, username: 'wang' });
    expect((await people.findForSignIn('Wang'))?.person.id).toBe('old-1');
    expect((await people.findForSignIn('wang'))?.person.id).toBe('old-2');
    expect(await people.create(person('old-3', { username: 'WANG' }))).toBe(false);
  });
});

describe('sessions', () => {
  it('end by idling, by age, by sign-out and with all of a person', async () => {
    const { sessions } = store.repositories;
    const make = (tokenHash: string) =>
      sessions.create({
        tokenHash,
        personId: 'u',
        csrfHash: 'c',
        name: '',
        address: '',
        secondFactor: false,
        createdAt: 0,
        lastSeenAt: 0,
      });
    await make('s1');
    expect((await sessions.find('s1', LIMITS, 1_000))?.personId).toBe('u');
    expect(await sessions.find('s1', LIMITS, 1_001)).toBeUndefined();
    await sessions.touch('s1', 9_500);
    expect(await sessions.find('s1', LIMITS, 10_000)).toBeDefined();
    expect(await sessions.find('s1', LIMITS, 10_001)).toBeUndefined();
    await sessions.end('s1');
    expect(await sessions.find('s1', LIMITS, 9_500)).toBeUndefined();
    await make('s2');
    await make('s2-own');
    await sessions.endAllOf('u', 's2-own');
    expect(await sessions.find('s2-own', LIMITS, 0)).toBeDefined();
    await sessions.endAllOf('u');
    expect(await sessions.find('s2-own', LIMITS, 0)).toBeUndefined();
    expect(await sessions.find('s2', LIMITS, 0)).toBeUndefined();
    await make('s3');
    await sessions.forgetBefore(1);
    expect(await sessions.find('s3', LIMITS, 0)).toBeUndefined();
  });
});

describe('tokens', () => {
  it('end by age and by being revoked', async () => {
    const { apiTokens } = store.repositories;
    const make = (tokenHash: string) =>
      apiTokens.create({
        tokenHash,
        personId: 'u',
        name: 'cli',
        access: 'full',
        address: '',
        secondFactor: false,
        createdAt: 0,
        lastSeenAt: 0,
        expiresAt: 100,
      });
    await make('t1');
    expect((await apiTokens.find('t1', 99))?.name).toBe('cli');
    expect(await apiTokens.find('t1', 100)).toBeUndefined();
    await apiTokens.revoke('t1');
    expect(await apiTokens.find('t1', 0)).toBeUndefined();
    await make('t2');
    await apiTokens.revokeAllOf('u');
    expect(await apiTokens.find('t2', 0)).toBeUndefined();
  });
});

describe('the access of a person', () => {
  it('is out of date for whoever remembers it once a session or token ends, also of one from before it was counted', async () => {
    const { people, apiTokens, sessions } = store.repositories;
    await people.create(person('v-1'));
    await store.database.connection
      .collection('people')
      .updateOne({ _id: 'v-1' as never }, { $unset: { accessVersion: 1 } });
    const version = async () => (await people.find('v-1'))?.accessVersion;
    expect(await version()).toBe(0);
    await apiTokens.create({
      tokenHash: 'tv',
      personId: 'v-1',
      name: 'cli',
      access: 'full',
      address: '',
      secondFactor: false,
      createdAt: 0,
      lastSeenAt: 0,
      expiresAt: 100,
    });
    await apiTokens.revoke('tv');
    expect(await version()).toBe(1);
    await apiTokens.revoke('tv');
    await sessions.create({
      tokenHash: 'sv',
      personId: 'v-1',
      csrfHash: 'c',
      name: '',
      address: '',
      secondFactor: false,
      createdAt: 0,
      lastSeenAt: 0,
    });
    await sessions.end('sv');
    expect(await version()).toBe(2);
    await sessions.endAllOf('v-1');
    expect(await version()).toBe(3);
  });
});

describe('tries to sign in', () => {
  it('S3: are all counted, also at once, and begin anew after a success', async () => {
    const { attempts } = store.repositories;
    await race(50, (n) => attempts.begin('wang', '10.0.0.1', 1_000 + n));
    expect(await attempts.failuresSince('wang', 0)).toHaveLength(50);
    expect(await attempts.failuresSince('wang', 1_040)).toHaveLength(10);
    await attempts.succeeded(await attempts.begin('wang', '10.0.0.1', 2_000));
    const own = await attempts.begin('wang', '10.0.0.1', 2_001);
    expect(await attempts.failuresSince('wang', 0)).toEqual([2_001]);
    expect(await attempts.failuresSince('wang', 0, own)).toEqual([]);
    expect(await attempts.failuresSince('other', 0)).toEqual([]);
    await attempts.withdraw(own);
    expect(await attempts.failuresSince('wang', 0)).toEqual([]);
  });

  it('keep nothing of what was typed: people type passwords where a name belongs', async () => {
    const { attempts } = store.repositories;
    const typed = 'account:my secret kettle';
    await attempts.begin(typed, '10.0.0.3', 5_000);
    const docs = await store.database.connection.collection('attempts').find({ at: 5_000 }).toArray();
    expect(docs.map(({ key }) => key)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(await attempts.failuresSince(typed, 5_000)).toEqual([5_000]);
    expect(await attempts.failuresSince('account:another', 5_000)).toEqual([]);
  });

  it('S3: are counted per address whatever account they are for, success does not clear them', async () => {
    const { attempts } = store.repositories;
    for (const at of [1, 2, 3]) await attempts.begin(`name-${at}`, '10.0.0.2', at);
    await attempts.succeeded(await attempts.begin('name-4', '10.0.0.2', 4));
    expect(await attempts.failuresFrom('10.0.0.2', 0, 10)).toEqual([3, 2, 1]);
    expect(await attempts.failuresFrom('10.0.0.2', 2, 1)).toEqual([3]);
    await attempts.forgetBefore(3_000);
    expect(await attempts.failuresFrom('10.0.0.2', 0, 10)).toEqual([]);
  });
});

describe('people', () => {
  it('have a user name of their own, also when many take it at once', async () => {
    const { people } = store.repositories;
    const won = await race(50, (n) => people.create(person(`race-${n}`, { username: 'same' })));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('are found by unit and role, as long as they are active, without their hash', async () => {
    const { people } = store.repositories;
    await people.create(person('p-1', { department: 'GAJ' }));
    await people.create(person('p-2', { department: 'GAJ' }));
    await people.create(person('p-3', { department: '', role: 'supervisor' }));
    await people.setActive('p-2', false);
    expect((await people.ofDepartment('GAJ')).map((one) => one.id)).toEqual(['p-1']);
    expect((await people.withRole('supervisor')).map((one) => one.id)).toEqual(['p-3']);
    expect(await people.find('p-1')).not.toHaveProperty('passwordHash');
    expect((await people.find('p-2'))?.active).toBe(false);
    await people.setPassword('p-1', 'new');
    expect((await people.findForSignIn('p-1'))?.passwordHash).toBe('new');
    expect(await people.findForSignIn('nobody')).toBeUndefined();
    expect(await people.count()).toBeGreaterThan(3);
  });

  it('are listed to their own department, to the county, and to no applicant', async () => {
    const { people } = store.repositories;
    await people.create(person('q-1', { department: 'YJJ' }));
    expect((await people.list({ kind: 'department', code: 'YJJ' })).map((one) => one.id)).toEqual(['q-1']);
    expect(await people.list({ kind: 'department', code: 'YJJ' }, { department: 'GAJ' })).toEqual([]);
    expect((await people.list(COUNTY, { department: 'YJJ' })).length).toBe(1);
    expect(await people.list({ kind: 'applicant', uscc: 'x' })).toEqual([]);
  });
});

describe('departments', () => {
  it('are created once by code and found as a whole', async () => {
    const { departments } = store.repositories;
    const office = {
      code: 'XYB',
      name: '信用办',
      nameEn: '',
      uscc: 'U',
      aliases: ['发改局'],
      kind: 'credit-office',
      email: '',
    } as const;
    const made = await race(20, () => departments.create({ ...office, aliases: [...office.aliases] }));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect((await departments.creditOffice())?.code).toBe('XYB');
    expect((await departments.find('XYB'))?.aliases).toEqual(['发改局']);
    expect(await departments.all()).toHaveLength(1);
    expect(await departments.find('no')).toBeUndefined();
  });
});

describe('second factors', () => {
  it('S5: lie closed, and a code of a time step is used once, also by many at once', async () => {
    const { secondFactors } = store.repositories;
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    await secondFactors.propose('f', secret, 1);
    const { pending } = await secondFactors.find('f');
    expect(pending).toEqual({ secret, since: 1 });
    expect(await secondFactors.confirm('f', pending!, 100, 2)).toBe(true);
    expect(await secondFactors.confirm('f', pending!, 101, 3)).toBe(false);
    expect(await secondFactors.find('f')).toEqual({ secret });
    const docs = await store.database.connection.collection('secondFactors').find({}).toArray();
    expect(JSON.stringify(docs)).not.toContain(secret);
    expect(await secondFactors.useStep('f', 100)).toBe(false);
    const used = await race(20, () => secondFactors.useStep('f', 101));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await secondFactors.useStep('f', 100)).toBe(false);
  });

  it('S5: have recovery codes that work once each, until there are new ones', async () => {
    const { secondFactors } = store.repositories;
    await secondFactors.setRecoveryCodes('g', ['a', 'b']);
    await secondFactors.setRecoveryCodes('other', ['a']);
    const used = await race(20, () => secondFactors.useRecoveryCode('g', 'a'));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await secondFactors.recoveryCodesLeft('g')).toBe(1);
    await secondFactors.setRecoveryCodes('g', ['c']);
    expect(await secondFactors.useRecoveryCode('g', 'b')).toBe(false);
    await secondFactors.remove('g');
    expect(await secondFactors.useRecoveryCode('g', 'c')).toBe(false);
    expect(await secondFactors.recoveryCodesLeft('other')).toBe(1);
  });
});
