import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(60_000);

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

const MINUTE = 60_000;

interface Access {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string;
  readonly access: string;
  readonly current: boolean;
}

const list = (as: Visitor) => door.knock<{ items: Access[] }>('GET', '/v1/account/sign-ins', { as });
const me = (headers: Record<string, string>): Promise<Answer> =>
  door.knock('GET', '/v1/sessions/current', { headers });
const token = (username: string, fields: object = {}) =>
  door.knock<{ token: string; expiresAt: string }>('POST', '/v1/tokens', {
    json: { username, password: PASSWORD, name: 'machine', ...fields },
  });
const cookieOf = (answer: Answer): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('the own sessions and tokens', () => {
  it('S6: are listed without their secrets, ended one by one, and never those of somebody else', async () => {
    const [as, other] = [await door.person('auditor'), await door.person('auditor')];
    const cookie = cookieOf(await door.signIn(as.username));
    const made = await token(as.username, { access: 'read' });
    const { body, text } = await list(as);
    expect(body.items.map(({ kind }) => kind).sort()).toEqual(['session', 'token', 'token']);
    expect(body.items.filter(({ current }) => current)).toMatchObject([{ kind: 'token', name: 'test' }]);
    expect(body.items.find(({ name }) => name === 'machine')).toMatchObject({ access: 'read' });
    expect(body.items[0]?.address).toMatch(/\*$/);
    for (const secret of [cookie.split('=')[1] ?? '', made.body.token]) expect(text).not.toContain(secret);
    const session = body.items.find(({ kind }) => kind === 'session')?.id ?? '';
    const end = (who: Visitor) => door.knock('DELETE', `/v1/account/sign-ins/${session}`, { as: who });
    expectCode(await end(other), 'NOT_FOUND');
    expect((await me({ cookie })).status).toBe(200);
    expect((await end(as)).status).toBe(204);
    expectCode(await me({ cookie }), 'NOT_SIGNED_IN');
    expectCode(await end(as), 'NOT_FOUND');
  });

  it('S6: end everywhere at once by their owner, and by an administrator with a reason', async () => {
    const as = await door.person('auditor');
    const cookie = cookieOf(await door.signIn(as.username));
    expect((await me({ cookie })).status).toBe(200);
    expect((await door.knock('DELETE', '/v1/account/sign-ins', { as })).status).toBe(204);
    for (const headers of [{ cookie }, { authorization: `Bearer ${as.token}` }])
      expectCode(await me(headers), 'NOT_SIGNED_IN');
    const again = { authorization: `Bearer ${(await token(as.username)).body.token}` };
    expect((await me(again)).status).toBe(200);
    const admin = await door.person('administrator');
    const path = `/v1/people/${as.id}/sign-out`;
    expectCode(await door.knock('POST', path, { as: admin, json: {} }), 'INVALID_REQUEST');
    const ended = await door.knock('POST', path, { as: admin, json: { reason: '设备被盗' } });
    expect(ended.status).toBe(204);
    expectCode(await me(again), 'NOT_SIGNED_IN');
  });
});

describe('a session', () => {
  it('S6: ends after half an hour without use, and after twelve hours in any case', async () => {
    const as = await door.person('auditor');
    const aged = async (fields: { lastSeenAt: number; createdAt: number }) => {
      const cookie = cookieOf(await door.signIn(as.username));
      await door.age(as.id, fields);
      return me({ cookie });
    };
    const now = Date.now();
    expect((await aged({ createdAt: now - 11 * 60 * MINUTE, lastSeenAt: now - 29 * MINUTE })).status).toBe(
      200,
    );
    expectCode(await aged({ createdAt: now - 32 * MINUTE, lastSeenAt: now - 31 * MINUTE }), 'NOT_SIGNED_IN');
    expectCode(await aged({ createdAt: now - 12 * 60 * MINUTE - 1, lastSeenAt: now }), 'NOT_SIGNED_IN');
  });
});

describe('a token', () => {
  it('ends on its day, at most when the installation says', async () => {
    const { username } = await door.person('auditor');
    const { body } = await token(username, { days: 2 });
    const days = (Date.parse(body.expiresAt) - Date.now()) / (24 * 60 * MINUTE);
    expect(days).toBeGreaterThan(1.9);
    expect(days).toBeLessThan(2.1);
    expectCode(await token(username, { days: 91 }), 'TOKEN_LIFE_TOO_LONG');
    expectCode(await token(username, { days: 0 }), 'INVALID_REQUEST');
  });

  it('for reading changes nothing, and can still end itself', async () => {
    const { username } = await door.person('administrator');
    const made = await token(username, { access: 'read' });
    const authorization = `Bearer ${made.body.token}`;
    expect((await me({ authorization })).status).toBe(200);
    expectCode(
      await door.knock('DELETE', '/v1/account/sign-ins', { headers: { authorization } }),
      'TOKEN_READ_ONLY',
    );
    const end = await door.knock('DELETE', '/v1/sessions/current', { headers: { authorization } });
    expect(end.status).toBe(204);
    expectCode(await me({ authorization }), 'NOT_SIGNED_IN');
  });

  it('S10: ends when its person gets another role: it was made for that one', async () => {
    const { id, username } = await door.person('reviewer', { department: 'D-none' });
    const authorization = `Bearer ${(await token(username)).body.token}`;
    expect((await me({ authorization })).status).toBe(200);
    await door.promote(id, 'department-leader');
    expectCode(await me({ authorization }), 'NOT_SIGNED_IN');
    const again = `Bearer ${(await token(username)).body.token}`;
    expect((await me({ authorization: again })).body).toMatchObject({
      person: { role: 'department-leader' },
    });
  });

  it('is kept as a hash, with its name and what it is for', async () => {
    const { username } = await door.person('auditor');
    const made = await token(username, { access: 'read' });
    const hash = createHash('sha256').update(made.body.token).digest('hex');
    const kept = await door.repositories.apiTokens.find(hash, Date.now());
    expect(kept).toMatchObject({ name: 'machine', role: 'auditor', access: 'read', secondFactor: false });
    expect(JSON.stringify(kept)).not.toContain(made.body.token);
  });
});
