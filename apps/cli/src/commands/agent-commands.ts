import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AUTHORISATION_SORTS } from '@xinxiu/contracts';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { existingFile } from '../imports/existing-file.js';
import { civilDay, collected } from './arguments.js';

interface Authorisation {
  readonly id: string;
  readonly state: string;
  readonly business: { readonly name: string };
  readonly agent: { readonly username: string; readonly name: string };
  readonly recordIds: readonly string[];
  readonly from: string;
  readonly until: string;
}

interface Act {
  readonly at: string;
  readonly agent: { readonly name: string };
  readonly action: string;
  readonly subject: string;
  readonly outcome: string;
  readonly code?: string;
}

interface GiveOptions {
  readonly record: readonly string[];
  readonly from?: string;
  readonly until: string;
  readonly document?: string;
}

const pathOf = (id: string): string => `/authorisations/${encodeURIComponent(id)}`;

async function give(agent: string, { record, document, from, until }: GiveOptions): Promise<void> {
  if (document !== undefined)
    await existingFile(document, say('指定授权委托书的扫描件。', 'Name the scan of the authorisation.'));
  const api = await Api.asCaller();
  const fileId =
    document === undefined ? undefined : (await api.uploadFile<{ id: string }>('/files', document)).body.id;
  const term = { until, ...(from !== undefined && { from }) };
  const body = { agent, recordIds: record, ...term, ...(fileId !== undefined && { fileId }) };
  output.json((await api.post('/authorisations', body, randomUUID())).body);
  if (document !== undefined)
    output.note(say(`已上传 ${basename(document)}。`, `${basename(document)} was uploaded.`));
}

function list(options: ListOptions): Promise<void> {
  return pageOf<Authorisation>(
    '/authorisations',
    options,
    ({ id, state, business, agent, recordIds, from, until }) => [
      id,
      state,
      business.name,
      `${agent.name} (${agent.username})`,
      `${from}..${until}`,
      recordIds.join(' '),
    ],
    [
      say('编号', 'id'),
      say('状态', 'state'),
      say('单位', 'business'),
      say('代理人', 'agent'),
      say('期限', 'term'),
      say('记录', 'records'),
    ],
  );
}

async function show(id: string): Promise<void> {
  output.json(await (await Api.asCaller()).get(pathOf(id)));
}

function acts(id: string, options: ListOptions): Promise<void> {
  return pageOf<Act>(
    `${pathOf(id)}/acts`,
    options,
    ({ at, agent, action, subject, outcome, code }) => [at, agent.name, action, subject, code ?? outcome],
    [
      say('时间', 'at'),
      say('代理人', 'agent'),
      say('事项', 'action'),
      say('对象', 'subject'),
      say('结果', 'outcome'),
    ],
  );
}

async function end(id: string, how: 'taking-back' | 'giving-up', reason: string): Promise<void> {
  output.json((await (await Api.asCaller()).post(`${pathOf(id)}/${how}`, { reason }, randomUUID())).body);
}

export function agentCommands(program: Command): void {
  const agent = program
    .command('agent')
    .description(say('代理授权：代理人代为办理指定记录', 'agents: who may act for which records until when'));
  agent
    .command('give <user>')
    .description(
      say(
        '授权代理人（登录名）代为办理本单位指定的记录，至指定日期',
        'lets an agent, by his user name, act for own records until a day',
      ),
    )
    .requiredOption('--record <id>', say('记录编号，可重复', 'a record; may be repeated'), collected)
    .requiredOption('--until <day>', say('最后一日，如 2026-12-31', 'the last day, as 2026-12-31'), civilDay)
    .option('--from <day>', say('第一日，不填为今日', 'the first day; today unless given'), civilDay)
    .option('--document <file>', say('授权委托书扫描件', 'scan of the signed authorisation'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu agent give qianjin --record 3f0c… --until 2026-12-31 --document 授权委托书.pdf'),
    )
    .action(give);
  paged(agent.command('list'), AUTHORISATION_SORTS)
    .description(
      say(
        '列出授权：单位看全部，代理人看有效和尚未开始的',
        'lists authorisations: all of a business; of an agent those that live or begin later',
      ),
    )
    .action(list);
  agent.command('show <id>').description(say('一份授权', 'one authorisation')).option('--json').action(show);
  paged(agent.command('acts <id>'))
    .description(say('代理人凭该授权办理的事项', 'what the agent did or tried by an authorisation'))
    .action(acts);
  agent
    .command('take-back <id>')
    .description(
      say('撤回授权，立即生效，双方收到邮件', 'takes an authorisation back, at once; both are told by mail'),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action((id: string, { reason }: { reason: string }) => end(id, 'taking-back', reason));
  agent
    .command('give-up <id>')
    .description(
      say(
        '代理人辞去代理（尚未开始的亦可），立即生效，双方收到邮件',
        'gives an authorisation up as its agent, also one that begins later; at once, both are told by mail',
      ),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action((id: string, { reason }: { reason: string }) => end(id, 'giving-up', reason));
}
