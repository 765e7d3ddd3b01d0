import { randomBytes, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { hash } from '@node-rs/argon2';
import { connectDatabase, createRepositories } from '@xinxiu/persistence';
import { findRunningStack } from '@xinxiu/stack';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { apiAddress, dataDir } from '../api/api-address.js';
import { forgetToken, saveToken } from '../api/token-file.js';
import { Refused, output } from '../output/output.js';

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

async function storeUri(): Promise<string> {
  const uri = process.env['MONGODB_URI'] ?? (await findRunningStack(dataDir()))?.addresses['mongodb'];
  if (uri) return uri;
  throw new Refused('No store is known.', 'Start the stack, or name the store in MONGODB_URI.');
}

async function createAdmin({
  username,
  name,
  email,
}: {
  username: string;
  name: string;
  email: string;
}): Promise<void> {
  const database = await connectDatabase(await storeUri());
  try {
    const { people, ensureIndexes } = createRepositories(database);
    await ensureIndexes();
    const password = process.env['XINXIU_ADMIN_PASSWORD'] ?? randomBytes(18).toString('base64url');
    const person = {
      id: randomUUID(),
      username,
      name,
      email,
      role: 'administrator' as const,
      locale: 'zh-CN' as const,
    };
    const nobody = { department: '', organisation: '', organisationName: '' };
    if (!(await people.create({ ...person, ...nobody, passwordHash: await hash(password) }))) {
      throw new Refused(`The user name ${username} is taken.`, 'Choose another.');
    }
    output.json({ username, ...(process.env['XINXIU_ADMIN_PASSWORD'] === undefined && { password }) });
  } finally {
    await database.close();
  }
}

export function accountCommands(program: Command): void {
  program
    .command('login')
    .description('登录并保存令牌 / signs in and keeps a token for this person')
    .requiredOption('--user <name>', 'user name')
    .action(async ({ user }: { user: string }) => {
      const api = await apiAddress();
      const password = process.env['XINXIU_PASSWORD'] ?? (await ask('Password: '));
      const { token } = await Api.signIn(api, user, password);
      await saveToken({ api, token });
      output.text(`signed in as ${user}`);
    });
  program
    .command('logout')
    .description('忘记令牌 / forgets the token')
    .action(async () => {
      await forgetToken();
      output.text('signed out');
    });
  program
    .command('admin')
    .description('管理员 / administrators')
    .command('create')
    .description('创建第一个管理员（密码仅显示一次）/ makes an administrator; the password is shown once')
    .requiredOption('--username <name>', 'user name')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--email <address>', 'mail address')
    .action(createAdmin);
}
