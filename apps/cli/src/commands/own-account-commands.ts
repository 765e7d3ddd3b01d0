import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { apiAddress } from '../api/api-address.js';
import { askSecret } from '../output/ask.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { ownDataCommands } from './correction-commands.js';
import { presentPassword } from './present-password.js';

/** Nobody is signed in: what opens or recovers an account. */
async function anybody(): Promise<Api> {
  return new Api(await apiAddress(), undefined);
}

const newPassword = async (): Promise<string> =>
  process.env['XINXIU_NEW_PASSWORD'] ?? askSecret(say('新密码：', 'New password: '), 'XINXIU_NEW_PASSWORD');
const mailedCode = async (): Promise<string> =>
  (
    process.env['XINXIU_CODE'] ??
    (await askSecret(say('邮件中的确认码：', 'Code from the mail: '), 'XINXIU_CODE'))
  ).trim();

async function byCode(path: string): Promise<void> {
  const code = await mailedCode();
  const { body } = await (await anybody()).post(path, { code, password: await newPassword() });
  output.json(body);
}

async function recover({ user }: { user: string }): Promise<void> {
  await (await anybody()).post('/recoveries', { username: user });
  output.text(
    say(
      '如有此账号，确认码已发往其邮箱；用 "xinxiu account reset" 设置新密码。',
      'if there is such an account, a code went to its address; "xinxiu account reset" takes it',
    ),
  );
}

async function changeEmail(email: string): Promise<void> {
  const password = await presentPassword();
  await (await Api.asCaller()).post('/account/email', { email, password });
  output.text(
    say(
      '确认码已发往新邮箱；用 "xinxiu account confirm-email" 确认。',
      'a code went to the new address; "xinxiu account confirm-email" takes it',
    ),
  );
}

async function confirmEmail(): Promise<void> {
  const api = await Api.asCaller();
  output.json((await api.post('/account/email/confirmation', { code: await mailedCode() })).body);
}

export function ownAccountCommands(program: Command): void {
  const account = program
    .command('account')
    .description(say('本人账号', 'the own account'))
    .addHelpText(
      'after',
      say(
        '\n确认码和新密码从提示输入，或由 XINXIU_CODE、XINXIU_NEW_PASSWORD 给出。',
        '\nCode and new password are asked for, or taken from XINXIU_CODE and XINXIU_NEW_PASSWORD.',
      ),
    );
  account
    .command('open')
    .description(say('用邀请邮件的确认码开通账号并设置密码', 'opens the account that one was invited to'))
    .option('--json')
    .action(() => byCode('/invitations/acceptance'));
  account
    .command('recover')
    .description(say('找回密码：向账号邮箱发送确认码', 'mails a code for a new password'))
    .requiredOption('--user <name>', say('登录名', 'user name'))
    .action(recover);
  account
    .command('reset')
    .description(
      say('用确认码设置新密码，全部登录退出', 'sets a new password by that code; every sign-in ends'),
    )
    .option('--json')
    .action(() => byCode('/recoveries/completion'));
  account
    .command('email <address>')
    .description(say('申请变更邮箱', 'asks to change the mail address'))
    .action(changeEmail);
  account
    .command('confirm-email')
    .description(say('用确认码确认新邮箱，其他登录退出', 'confirms the new address; other sign-ins end'))
    .option('--json')
    .action(confirmEmail);
  ownDataCommands(account);
}
