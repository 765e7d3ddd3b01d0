import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { apiAddress } from '../api/api-address.js';
import { showRecoveryCodes, signIn } from '../api/sign-in.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { output, table } from '../output/output.js';
import { wholeNumber } from './arguments.js';
import { presentPassword } from './present-password.js';

interface Json {
  readonly json?: boolean;
}

interface Access {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly address: string;
  readonly access: string;
  readonly secondFactor: boolean;
  readonly lastSeenAt: string;
  readonly endsAt: string;
  readonly current: boolean;
}

async function list({ json }: Json): Promise<void> {
  const answer = await (await Api.asCaller()).get<{ items: Access[] }>('/account/sign-ins');
  if (json) return output.json(answer);
  const head = [
    'id',
    say('种类', 'kind'),
    say('名称', 'name'),
    say('地址', 'address'),
    say('权限', 'access'),
    say('第二重验证', 'second factor'),
    say('最近使用', 'last seen'),
    say('失效', 'ends'),
    '',
  ];
  const rows = answer.items.map((one) => [
    ...[one.id, one.kind, one.name, one.address, one.access],
    ...[one.secondFactor ? say('是', 'yes') : say('否', 'no'), one.lastSeenAt, one.endsAt],
    one.current ? say('当前', 'current') : '',
  ]);
  output.text(table([head, ...rows]));
}

async function end(id: string): Promise<void> {
  await (await Api.asCaller()).delete(`/account/sign-ins/${encodeURIComponent(id)}`);
  output.text(say('已结束', 'ended'));
}

async function endAll(): Promise<void> {
  await (await Api.asCaller()).delete('/account/sign-ins');
  output.text(say('所有登录和令牌均已结束', 'every session and token has ended'));
}

async function endPerson(id: string, { reason }: { reason: string }): Promise<void> {
  await (await Api.asCaller()).post(`/people/${encodeURIComponent(id)}/sign-out`, { reason });
  output.text(say('该人员的登录和令牌均已结束', 'every session and token of the person has ended'));
}

interface TokenOptions extends Json {
  readonly user: string;
  readonly name: string;
  readonly days?: number;
  readonly readOnly?: boolean;
}

/** A token for a machine: shown once and kept nowhere here, beside the one of `xinxiu login`. */
async function token({ user, name, days, readOnly, json }: TokenOptions): Promise<void> {
  const credentials = { username: user, password: await presentPassword() };
  const wanted = { name, ...(days !== undefined && { days }), ...(readOnly && { access: 'read' as const }) };
  const { recoveryCodes, ...issued } = await signIn(await apiAddress(), credentials, wanted);
  if (json) return output.json({ name, ...issued, ...(recoveryCodes && { recoveryCodes }) });
  output.note(say(`令牌仅显示一次，${issued.expiresAt} 失效：`, `Shown once; ends ${issued.expiresAt}:`));
  output.text(issued.token);
  if (recoveryCodes) showRecoveryCodes(recoveryCodes);
}

export function accessCommands(program: Command): void {
  const access = program.command('access').description(say('本人的登录和令牌', 'own sessions and tokens'));
  access
    .command('list')
    .description(say('列出，新的在前', 'lists them, newest first'))
    .option('--json')
    .action(list);
  access.command('end').argument('<id>').description(say('结束其中一个', 'ends one of them')).action(end);
  access
    .command('end-all')
    .description(say('全部结束，包括当前', 'ends all of them, this one too'))
    .action(endAll);
  access
    .command('end-person')
    .argument('<person>')
    .requiredOption('--reason <text>', say('理由', 'why'))
    .description(say('结束某人的全部登录和令牌（管理员）', 'ends all of a person (administrator)'))
    .action(endPerson);
  access
    .command('token')
    .requiredOption('--user <name>', say('用户名', 'user name'))
    .requiredOption('--name <text>', say('令牌名称，如其用途', 'name of the token, such as what it is for'))
    .option('--days <n>', say('有效天数', 'days until it ends'), wholeNumber)
    .option('--read-only', say('只读', 'it changes nothing'))
    .option('--json')
    .description(
      say(
        '为程序签发令牌，仅显示一次（XINXIU_PASSWORD、XINXIU_CODE，或询问）',
        'makes a token for a machine, shown once (XINXIU_PASSWORD and XINXIU_CODE, or asks)',
      ),
    )
    .addHelpText('after', examples('xinxiu access token --user auditor --name metrics --read-only'))
    .action(token);
}
