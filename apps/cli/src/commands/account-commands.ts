import { randomBytes, randomUUID } from 'node:crypto';
import { connectDatabase, createRepositories, hashPassword } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { apiAddress, keysDir, storeUri } from '../api/api-address.js';
import { forgetToken, saveToken, savedToken } from '../api/token-file.js';
import { askSecret } from '../output/ask.js';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';

interface AdminOptions {
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** Makes an administrator in the store itself: before the first one nobody could sign in to do it. */
async function createAdmin({ username, name, email }: AdminOptions): Promise<void> {
  const database = await connectDatabase(await storeUri());
  try {
    const { people, ensureIndexes } = createRepositories(database, await loadFieldKeys(keysDir()));
    await ensureIndexes();
    const given = process.env['XINXIU_ADMIN_PASSWORD'];
    const password = given ?? randomBytes(18).toString('base64url');
    const created = await people.create({
      id: randomUUID(),
      username,
      name,
      email,
      role: 'administrator',
      locale: 'zh-CN',
      department: '',
      organisation: '',
      organisationName: '',
      passwordHash: await hashPassword(password),
    });
    if (!created) {
      throw new Refused(
        say(`用户名 ${username} 已被使用。`, `The user name ${username} is taken.`),
        say('换一个用户名。', 'Choose another.'),
        { code: 'USERNAME_TAKEN' },
      );
    }
    output.json({ username, ...(given === undefined && { password }) });
  } finally {
    await database.close();
  }
}

async function login({ user }: { user: string }): Promise<void> {
  const api = await apiAddress();
  const password = process.env['XINXIU_PASSWORD'] ?? (await askSecret(say('密码：', 'Password: ')));
  const { token } = await Api.signIn(api, user, password);
  await saveToken({ api, token });
  output.text(say(`已登录：${user}`, `signed in as ${user}`));
}

/** The token is revoked where that is possible, and forgotten here in any case. */
async function logout(): Promise<void> {
  const address = await apiAddress().catch(() => undefined);
  const token = address === undefined ? undefined : await savedToken(address);
  await forgetToken();
  if (address === undefined || token === undefined) {
    return output.text(
      say(
        '本机令牌已删除；未连接服务，未能撤销。',
        'the token is forgotten here; no api was there to revoke it',
      ),
    );
  }
  await new Api(address, token).delete('/sessions/current').catch((error: unknown) => {
    // A token that the api no longer knows is as good as revoked.
    if (!(error instanceof Refused && error.details['status'] === 401)) throw error;
  });
  output.text(say('已退出登录', 'signed out'));
}

export function accountCommands(program: Command): void {
  program
    .command('login')
    .description(
      say(
        '登录并保存令牌（密码可由 XINXIU_PASSWORD 给出）',
        'signs in and keeps a token; XINXIU_PASSWORD or asks',
      ),
    )
    .requiredOption('--user <name>', say('用户名', 'user name'))
    .addHelpText('after', '\n例 / example:\n  xinxiu login --user clerk')
    .action(login);
  program
    .command('logout')
    .description(say('撤销并删除令牌', 'revokes the token and forgets it'))
    .action(logout);
  program
    .command('admin')
    .description(say('管理员', 'administrators'))
    .command('create')
    .description(
      say(
        '创建管理员；密码仅显示一次，也可由 XINXIU_ADMIN_PASSWORD 给出',
        'makes an administrator; the password is shown once, or taken from XINXIU_ADMIN_PASSWORD',
      ),
    )
    .requiredOption('--username <name>', say('用户名', 'user name'))
    .requiredOption('--name <name>', say('姓名', 'name of the person'))
    .requiredOption('--email <address>', say('邮箱', 'mail address'))
    .action(createAdmin);
}
