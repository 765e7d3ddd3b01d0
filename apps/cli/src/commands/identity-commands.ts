import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output, table } from '../output/output.js';

interface Bound {
  readonly issuer: string;
  readonly subject: string;
  readonly boundAt: string;
}

const pathOf = (person: string): string => `/people/${encodeURIComponent(person)}/identities`;

async function show(person: string, { json }: { json?: boolean }): Promise<void> {
  const answer = await (await Api.asCaller()).get<{ items: Bound[] }>(pathOf(person));
  if (json) return output.json(answer);
  const head = [say('身份认证服务', 'issuer'), say('身份标识', 'subject'), say('绑定时间', 'bound')];
  output.text(
    table([head, ...answer.items.map(({ issuer, subject, boundAt }) => [issuer, subject, boundAt])]),
  );
}

interface BindOptions {
  readonly subject: string;
  readonly reason: string;
}

async function bind(person: string, { subject, reason }: BindOptions): Promise<void> {
  await (await Api.asCaller()).post(pathOf(person), { subject, reason });
  output.text(say('已绑定', 'bound'));
}

async function unbind(person: string, { reason }: { reason: string }): Promise<void> {
  await (await Api.asCaller()).post(`${pathOf(person)}/removal`, { reason });
  output.text(
    say('已解除绑定，该人员的登录和令牌均已结束', 'unbound; every session and token of the person has ended'),
  );
}

export function identityCommands(program: Command): void {
  const identity = program
    .command('identity')
    .description(
      say('人员在统一身份认证服务中的身份（管理员）', 'people at the identity service (administrator)'),
    );
  identity
    .command('show')
    .argument('<person>')
    .option('--json')
    .description(say('某人绑定的身份', 'as whom a person signs in'))
    .action(show);
  identity
    .command('bind')
    .argument('<person>')
    .requiredOption(
      '--subject <text>',
      say('身份标识，登录被拒时告知本人', 'who it is there: told to him when he is refused'),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .description(say('绑定', 'lets a person sign in as somebody of the service'))
    .action(bind);
  identity
    .command('unbind')
    .argument('<person>')
    .requiredOption('--reason <text>', say('理由', 'why'))
    .description(say('解除全部绑定，结束其登录和令牌', 'takes all of that back, and ends all of his access'))
    .action(unbind);
}
