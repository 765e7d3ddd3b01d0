import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { checkPassword, hasFormOfUscc, passwordContextWords } from '@xinxiu/domain';
import { ERROR_CODES } from '@xinxiu/contracts';
import {
  type NewPerson,
  type Repositories,
  connectDatabase,
  createRepositories,
  hashPassword,
} from '@xinxiu/persistence';
import { isCommonPassword, loadFieldKeys } from '@xinxiu/platform';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { apiAddress, keysDir, storeUri } from '../api/api-address.js';
import { showRecoveryCodes, signIn } from '../api/sign-in.js';
import { forgetToken, saveToken, savedToken } from '../api/token-file.js';
import { recordActFromHere } from '../audit/act-from-here.js';
import { askSecret } from '../output/ask.js';
import { examples } from '../output/examples.js';
import { say, sayWords } from '../output/language.js';
import { presentPassword } from './present-password.js';
import { Refused, output } from '../output/output.js';

interface AdminOptions {
  readonly username: string;
  readonly name: string;
  readonly email: string;
}

/** ASVS 6.4.1: what lets somebody in for the first time lives shortly and works once. */
const CODE_LIFE_MS = 24 * 3_600_000;

const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * Makes an administrator in the store itself: before the first one nobody could sign in to do it. He gets a code to set
 * his password, so that nobody but him ever knows it, or the password that he gave.
 */
async function createAdmin(options: AdminOptions): Promise<void> {
  const database = await connectDatabase(await storeUri());
  try {
    const repositories = createRepositories(database, await loadFieldKeys(keysDir()));
    await repositories.ensureIndexes();
    assertNoCode(options);
    const given = process.env['XINXIU_ADMIN_PASSWORD'];
    if (given === undefined) await inviteAdmin(repositories, options);
    else await openAdmin(repositories, options, given);
  } finally {
    await database.close();
  }
}

async function openAdmin(repositories: Repositories, options: AdminOptions, password: string): Promise<void> {
  await assertFit(repositories, password, options);
  const admin = { ...administrator(options), passwordHash: await hashPassword(password) };
  if (!(await repositories.people.create(admin))) throw taken(options);
  await tie(repositories, admin);
  await recordActFromHere(repositories, 'administrator-created', admin.id, { username: admin.username });
  output.json({ username: options.username });
}

async function inviteAdmin(repositories: Repositories, options: AdminOptions): Promise<void> {
  const { people, oneTimeLinks } = repositories;
  const now = Date.now();
  const admin = { ...administrator(options), passwordHash: await hashPassword(newSecret()) };
  if (!(await people.invite(admin, new Date(now).toISOString()))) throw taken(options);
  await tie(repositories, admin);
  await recordActFromHere(repositories, 'administrator-invited', admin.id, { username: admin.username });
  const code = newSecret();
  const expiresAt = now + CODE_LIFE_MS;
  await oneTimeLinks.create({
    secretHash: createHash('sha256').update(code).digest('hex'),
    purpose: 'invitation',
    subject: admin.id,
    email: options.email,
    expiresAt,
  });
  output.json({ username: options.username, code, expiresAt: new Date(expiresAt).toISOString() });
  output.note(say('用 "xinxiu account open" 设置密码。', 'Set the password with "xinxiu account open".'));
}

/**
 * Before he can sign in he is one person with the other accounts of the mailbox (ADR 38), and keeps out of what they keep out
 * of; the api enters that in the register of recusals, where he opens the account and at the latest within the hour.
 */
async function tie({ people }: Repositories, { id, email }: Pick<NewPerson, 'id' | 'email'>): Promise<void> {
  for (const { recusedFrom = [], organisation, leftAt } of await people.linkAddress(id, email)) {
    const own = organisation !== '' && leftAt === undefined ? [organisation] : [];
    for (const uscc of [...recusedFrom, ...own]) await people.setRecused(id, uscc, true);
  }
}

function administrator({ username, name, email }: AdminOptions): Omit<NewPerson, 'passwordHash'> {
  return {
    id: randomUUID(),
    username,
    name,
    email,
    role: 'administrator',
    locale: 'zh-CN',
    department: '',
    organisation: '',
    organisationName: '',
  };
}

function taken({ username }: AdminOptions): Refused {
  return new Refused(
    say(
      `用户名 ${username} 已被使用（不区分大小写）。`,
      `The user name ${username} is taken; capital and small letters are the same.`,
    ),
    say('换一个用户名。', 'Choose another.'),
    { code: 'USERNAME_TAKEN' },
  );
}

/** By the rule that the api has for user names. @throws Refused */
function assertNoCode({ username }: AdminOptions): void {
  if (!hasFormOfUscc(username)) return;
  const { title, whatToDo } = ERROR_CODES.USERNAME_OF_BUSINESS;
  throw new Refused(say(`${title.zh}。`, `${title.en}.`), sayWords(whatToDo), {
    code: 'USERNAME_OF_BUSINESS',
  });
}

/** By the rule that the api has for passwords that people choose. @throws Refused */
async function assertFit(
  { departments }: Repositories,
  password: string,
  owner: AdminOptions,
): Promise<void> {
  const more = (process.env['XINXIU_PASSWORD_WORDS'] ?? '').split(',').map((word) => word.trim());
  const words = passwordContextWords(await departments.all(), owner, more);
  const checked = checkPassword(password, { isCommon: isCommonPassword, words });
  if (checked.ok) return;
  const { title, whatToDo } = ERROR_CODES[checked.error];
  throw new Refused(say(`${title.zh}。`, `${title.en}.`), sayWords(whatToDo), {
    code: checked.error,
  });
}

async function changePassword(): Promise<void> {
  const api = await Api.asCaller();
  const currentPassword = await presentPassword(say('现密码：', 'Present password: '));
  const newPassword =
    process.env['XINXIU_NEW_PASSWORD'] ??
    (await askSecret(say('新密码：', 'New password: '), 'XINXIU_NEW_PASSWORD'));
  await api.post('/account/password', { currentPassword, newPassword });
  output.text(
    say(
      '密码已更改，其他登录和令牌均已失效',
      'the password is changed; every other session and token has ended',
    ),
  );
}

interface LoginOptions {
  readonly user: string;
  readonly name: string;
}

async function login({ user, name }: LoginOptions): Promise<void> {
  const api = await apiAddress();
  const issued = await signIn(api, { username: user, password: await presentPassword() }, { name });
  await saveToken({ api, token: issued.token });
  output.text(say(`已登录：${user}`, `signed in as ${user}`));
  if (issued.recoveryCodes) showRecoveryCodes(issued.recoveryCodes);
}

/** The token is revoked where that is possible, and forgotten here in any case. */
async function logout(): Promise<void> {
  const address = await apiAddress().catch(() => undefined);
  const token = address === undefined ? undefined : await savedToken(address);
  await forgetToken();
  if (token === undefined && address !== undefined)
    return output.text(say('尚未登录', 'you were not signed in'));
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
        '登录并保存令牌（可由 XINXIU_PASSWORD、XINXIU_CODE 给出，否则询问）',
        'signs in and keeps a token (XINXIU_PASSWORD and XINXIU_CODE, or asks)',
      ),
    )
    .requiredOption('--user <name>', say('用户名', 'user name'))
    .option('--name <text>', say('令牌名称', 'name of the token'), `xinxiu@${hostname()}`.slice(0, 80))
    .addHelpText('after', examples('xinxiu login --user clerk'))
    .action(login);
  program
    .command('logout')
    .description(say('撤销并删除令牌', 'revokes the token and forgets it'))
    .action(logout);
  program
    .command('password')
    .description(
      say(
        '更改本人密码（可由 XINXIU_PASSWORD、XINXIU_NEW_PASSWORD 给出）；结束其他登录和令牌',
        'takes another password (XINXIU_PASSWORD and XINXIU_NEW_PASSWORD, or asks); ends other sessions and tokens',
      ),
    )
    .action(changePassword);
  program
    .command('admin')
    .description(say('管理员', 'administrators'))
    .command('create')
    .description(
      say(
        '创建管理员；显示一次性确认码，24 小时内用 account open 设置密码；密码也可由 XINXIU_ADMIN_PASSWORD 给出',
        'makes an administrator; shows a code that "account open" takes once within 24 hours, or takes XINXIU_ADMIN_PASSWORD',
      ),
    )
    .requiredOption('--username <name>', say('用户名', 'user name'))
    .requiredOption('--name <name>', say('姓名', 'name of the person'))
    .requiredOption('--email <address>', say('邮箱', 'mail address'))
    .action(createAdmin);
}
