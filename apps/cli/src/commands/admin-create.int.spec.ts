import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connectDatabase, createRepositories } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(120_000);

const PASSWORD = '管理员第一次登录选的长口令 冬';
let terminal: Terminal;

beforeAll(async () => {
  terminal = await Terminal.open();
});

function create(username: string, env: Readonly<Record<string, string>> = {}) {
  const names = ['--username', username, '--name', '周管', '--email', `${username}@qinghe.example`];
  return terminal.run(['admin', 'create', ...names], env);
}

const open = (code: string, password = PASSWORD) =>
  terminal.run(['account', 'open', '--json'], { XINXIU_CODE: code, XINXIU_NEW_PASSWORD: password });

const login = (user: string, password: string) =>
  terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });

describe('the first administrator', () => {
  it('S4: is the only person of a fresh county, and cannot sign in before the code is used', async () => {
    const url = new URL(process.env['MONGODB_URI'] ?? '');
    url.pathname = `/test-${randomInt(1e9)}`;
    const made = await create('root', { MONGODB_URI: url.href });
    expect([made.code, Object.keys(made.json()[0] ?? {})]).toEqual([0, ['username', 'code', 'expiresAt']]);
    const database = await connectDatabase(url.href);
    try {
      const { people } = createRepositories(
        database,
        await loadFieldKeys(process.env['XINXIU_KEYS_DIR'] ?? ''),
      );
      expect(await people.count()).toBe(1);
      expect((await people.findForSignIn('root'))?.person).toMatchObject({
        role: 'administrator',
        active: false,
      });
    } finally {
      await database.connection.dropDatabase();
      await database.close();
    }
  });

  it('S4: sets the password by a code that works once, within a day, and is refused a weak one', async () => {
    const username = `root${randomInt(1e9)}`;
    const [made] = (await create(username)).json<{ code: string; expiresAt: string }>();
    const { code = '', expiresAt = '' } = made ?? {};
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
    expect((await login(username, code)).code).toBe(1);
    expect((await open(code, 'short')).json()[0]).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    expect((await open(code)).json()[0]).toEqual({ username });
    const again = await open(code);
    expect([again.code, again.json()[0]]).toMatchObject([1, { code: 'CODE_INVALID' }]);
    expect((await login(username, PASSWORD)).code).toBe(0);
    expect((await create(username)).code).toBe(1);
  });

  it('S1: may give a password, which meets the rule that every other one meets', async () => {
    const username = `root${randomInt(1e9)}`;
    const weak = await create(username, { XINXIU_ADMIN_PASSWORD: `${username}1` });
    expect(weak.code).toBe(1);
    expect((await create(username, { XINXIU_ADMIN_PASSWORD: PASSWORD })).json()[0]).toEqual({ username });
    expect((await login(username, PASSWORD)).code).toBe(0);
  });

  it('S11: is one person with the other accounts of the mailbox before he can sign in, and keeps out as they do', async () => {
    const database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
    try {
      const { people } = createRepositories(
        database,
        await loadFieldKeys(process.env['XINXIU_KEYS_DIR'] ?? ''),
      );
      const name = `root${randomInt(1e9)}`;
      const uscc = '91420500MA4900000T';
      const clerk = {
        id: `${name}-clerk`,
        username: `${name}clerk`,
        name: '李洁',
        email: `${name}+office@qinghe.example`,
        role: 'credit-office',
        department: 'XYB',
        organisation: '',
        organisationName: '',
        locale: 'zh-CN',
        passwordHash: '-',
      } as const;
      expect(await people.create(clerk)).toBe(true);
      await people.setRecused(clerk.id, uscc, true);
      expect((await create(name)).code).toBe(0);
      const made = (await people.findForSignIn(name))?.person;
      expect(made).toMatchObject({ active: false, otherIds: [clerk.id], recusedFrom: [uscc] });
      expect((await people.find(clerk.id))?.otherIds).toEqual([made?.id]);
    } finally {
      await database.close();
    }
  });
});
