import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(60_000);

let door: Door;

beforeAll(async () => {
  door = await Door.open();
});

afterAll(() => door.close());

const change = (as: Visitor, newPassword: string, currentPassword = PASSWORD): Promise<Answer> =>
  door.knock('POST', '/v1/account/password', { as, json: { currentPassword, newPassword } });

const signIn = (username: string, password: string): Promise<Answer> =>
  door.knock('POST', '/v1/sessions', { json: { username, password } });

describe('choosing a password', () => {
  it('S1: refuses what is short, common or made of names that are known here, and says which', async () => {
    const as = await door.person('auditor');
    expectCode(await change(as, '七个字符的密码'), 'PASSWORD_TOO_SHORT');
    expectCode(await change(as, 'Password123!'), 'PASSWORD_COMMON');
    expectCode(await change(as, 'woaini1314'), 'PASSWORD_COMMON');
    expectCode(await change(as, '青禾县信用办2026'), 'PASSWORD_GUESSABLE');
    expectCode(await change(as, 'Qinghe-2026!!'), 'PASSWORD_GUESSABLE');
    expectCode(await change(as, 'xinxiu2026'), 'PASSWORD_GUESSABLE');
    expectCode(await change(as, `${as.username}-9`), 'PASSWORD_GUESSABLE');
    expectCode(await change(as, 'x'.repeat(257)), 'PASSWORD_TOO_LONG');
    expectCode(await change(as, PASSWORD), 'PASSWORD_UNCHANGED');
    expectCode(await change(as, ''), 'PASSWORD_TOO_SHORT');
    expect((await signIn(as.username, PASSWORD)).status).toBe(201);
  });

  it('S1: takes 64 characters with spaces and Chinese, and every one of them counts at the next sign-in', async () => {
    const as = await door.person('auditor');
    const long = '山 高 月 小 水 落 石 出 and nobody asks for a digit '.repeat(2).slice(0, 64);
    expect(long).toHaveLength(64);
    expect((await change(as, `${long}。`)).status).toBe(204);
    expectCode(await signIn(as.username, long), 'WRONG_CREDENTIALS');
    expect((await signIn(as.username, `${long}。`)).status).toBe(201);
  });

  it('S6: needs the present one, and ends every other session and token of the account, not its own', async () => {
    const as = await door.person('auditor');
    const other = await door.knock<{ token: string }>('POST', '/v1/tokens', {
      json: { username: as.username, password: PASSWORD, name: 'other' },
    });
    const cookie =
      ((await signIn(as.username, PASSWORD)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    expectCode(await change(as, 'a kettle on the bridge', 'not the present one'), 'WRONG_CREDENTIALS');
    const get = (headers: Record<string, string>) => door.knock('GET', '/v1/sessions/current', { headers });
    expect((await get({ cookie })).status).toBe(200);
    expect((await change(as, 'a kettle on the bridge')).status).toBe(204);
    expectCode(await get({ cookie }), 'NOT_SIGNED_IN');
    expectCode(await get({ authorization: `Bearer ${other.body.token}` }), 'NOT_SIGNED_IN');
    expect((await get({ authorization: `Bearer ${as.token}` })).status).toBe(200);
    expectCode(await signIn(as.username, PASSWORD), 'WRONG_CREDENTIALS');
  });

  it('S3: locks who guesses the present one', async () => {
    const as = await door.person('auditor');
    for (let n = 1; n <= 5; n++)
      expectCode(await change(as, 'a kettle on the bridge', `wrong ${n}`), 'WRONG_CREDENTIALS');
    expectCode(await change(as, 'a kettle on the bridge'), 'TOO_MANY_ATTEMPTS');
    expectCode(await signIn(as.username, PASSWORD), 'TOO_MANY_ATTEMPTS');
  });
});
