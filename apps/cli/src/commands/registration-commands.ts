import { randomUUID } from 'node:crypto';
import { REGISTRATION_SORTS } from '@xinxiu/contracts';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface Task {
  readonly id: string;
  readonly status: string;
  readonly uscc: string;
  readonly organisationName: string;
  readonly representative: string;
  readonly due?: string;
}

const taskPath = (id: string): string => `/registration-tasks/${encodeURIComponent(id)}`;

function list(options: ListOptions): Promise<void> {
  return pageOf<Task>(
    '/registration-tasks',
    options,
    ({ id, status, due, uscc, organisationName, representative }) => [
      id,
      status,
      due ?? '—',
      uscc,
      organisationName,
      representative,
    ],
    [
      say('编号', 'id'),
      say('状态', 'status'),
      say('期限', 'due'),
      say('代码', 'code'),
      say('单位', 'organisation'),
      say('法定代表人', 'representative'),
    ],
  );
}

async function show(id: string): Promise<void> {
  output.json(await (await Api.asCaller()).get(taskPath(id)));
}

async function decide(id: string, decision: object, key: string = randomUUID()): Promise<void> {
  output.json((await (await Api.asCaller()).post(`${taskPath(id)}/decision`, decision, key)).body);
}

interface Refusal {
  readonly code: string;
  readonly reason: string;
  readonly article?: string;
}

function refuse(id: string, { code, reason: text, article }: Refusal): Promise<void> {
  const reason = { code, text, ...(article !== undefined && { article }) };
  return decide(id, { outcome: 'refuse', reasons: [reason] });
}

export function registrationCommands(program: Command): void {
  const registration = program
    .command('registration')
    .description(say('单位注册申请（信用办）', 'registrations of businesses (credit office)'));
  paged(registration.command('list'), REGISTRATION_SORTS)
    .description(say('列出注册申请，最急的在前', 'lists registrations, the most urgent first'))
    .option('--status <status>', 'submitted, approved, refused')
    .option('--q <text>', say('代码或名称的一部分', 'part of code or name'))
    .action(list);
  registration
    .command('show <id>')
    .description(say('一份注册申请及其证明', 'one registration with its proofs'))
    .option('--json')
    .action(show);
  registration
    .command('approve <id>')
    .description(say('通过，开通账号', 'approves it and opens the account'))
    .option('--json')
    .action((id: string) => decide(id, { outcome: 'approve' }));
  registration
    .command('refuse <id>')
    .description(say('不予通过，说明理由', 'refuses it with a reason'))
    .requiredOption(
      '--code <code>',
      say('理由代码，如 PROOF_UNREADABLE', 'code of the reason, as PROOF_UNREADABLE'),
    )
    .requiredOption('--reason <text>', say('理由', 'the reason'))
    .option('--article <article>', say('依据', 'legal basis'))
    .option('--json')
    .action(refuse);
}
