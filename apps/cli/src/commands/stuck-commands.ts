import { randomUUID } from 'node:crypto';
import { type CaseWaits, STUCK_SORTS, type StuckAnswer, type StuckSummary } from '@xinxiu/contracts';
import {
  CAUSE_TABLE,
  RETRY_STATE_WORDS,
  RETRY_WAY_WORDS,
  STUCK_CAUSES,
  STUCK_MATTERS,
  STUCK_TURN_WORDS,
  type Words,
  aboutWords,
  shanghaiMinute,
} from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { waitsText } from '../cases/waits-text.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { stuckBulkCommands } from './stuck-bulk-commands.js';

async function list(options: ListOptions): Promise<void> {
  await pageOf<StuckAnswer>('/stuck', options, cells, [
    say('编号', 'number'),
    say('单位', 'business'),
    say('原因', 'cause'),
    say('自', 'since'),
    say('由谁处理', 'whose turn'),
    say('次数', 'tries'),
    say('查询编号', 'id'),
  ]);
  if (options.json) return;
  const { look } = await (await Api.asCaller()).get<StuckSummary>('/stuck/summary');
  if (look) output.note(say(`查看时间 ${minute(look.at)}`, `looked at ${minute(look.at)}`));
}

function cells({ subjectId, name = '-', cause, since, turn, attempts, id }: StuckAnswer): string[] {
  const told = nameOf(cause, causeNames);
  return [subjectId, name, told, minute(since), nameOf(turn, STUCK_TURN_WORDS), String(attempts), id];
}

const causeNames = Object.fromEntries(STUCK_CAUSES.map((cause) => [cause, CAUSE_TABLE[cause].name]));

async function show(caseNo: string, { json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<CaseWaits>(`/stuck/cases/${encodeURIComponent(caseNo)}`);
  if (json) return output.json(found);
  output.text(waitsText(found));
}

async function cause(id: string, { json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<StuckAnswer>(pathOf(id));
  if (json) return output.json(found);
  output.text(causeText(found));
}

/** What it is, why, what to do, and what a retry would do. */
export function causeText(found: StuckAnswer): string {
  const { subjectId, name = '', since, step, attempts, nextAt, about, failure, retry, retryWay } = found;
  const rule = CAUSE_TABLE[found.cause];
  const told = (zh: string, en: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`${say(zh, en)}: ${value}`];
  return [
    `${subjectId} ${name}`.trim(),
    ...told('原因', 'cause', say(rule.name.zh, rule.name.en)),
    say(rule.what.zh, rule.what.en),
    ...told('自', 'since', minute(since)),
    ...told('相关', 'about', about === undefined ? undefined : said(aboutWords(found.cause, about))),
    ...told('步骤', 'step', step === undefined ? undefined : `${step} ×${attempts}`),
    ...told('下次尝试', 'next try', nextAt === undefined ? undefined : minute(nextAt)),
    ...told('由谁处理', 'whose turn', nameOf(found.turn, STUCK_TURN_WORDS)),
    ...told('如何处理', 'what to do', say(rule.todo.zh, rule.todo.en)),
    ...told('重试', 'retry', nameOf(retryWay, RETRY_WAY_WORDS)),
    ...told(
      '上次重试',
      'last retry',
      retry && `${minute(retry.at)} ${retry.by}: ${retry.reason} — ${nameOf(retry.state, RETRY_STATE_WORDS)}`,
    ),
    ...(failure ? [`${failure.type}: ${failure.message}`, failure.stack ?? ''] : []),
  ].join('\n');
}

interface RetryOptions {
  readonly reason: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

async function retry(id: string, { reason, dryRun, json }: RetryOptions): Promise<void> {
  const api = await Api.asCaller();
  if (dryRun) return cause(id, json === undefined ? {} : { json });
  const { body } = await api.post<StuckAnswer>(`${pathOf(id)}/retry`, { reason }, randomUUID());
  if (json) return output.json(body);
  output.text(causeText(body));
  output.note(
    say(
      '是否解决，以下次查看为准：xinxiu stuck cause',
      'Whether it is solved the next look tells: xinxiu stuck cause',
    ),
  );
}

const said = ({ zh, en }: Words): string => say(zh, en);
const pathOf = (id: string): string => `/stuck/${encodeURIComponent(id)}`;
const minute = (at: string): string => shanghaiMinute(Date.parse(at));

export function stuckCommands(program: Command): void {
  const stuck = program
    .command('stuck')
    .description(say('需要处理的事项及原因', 'what is stuck, why, and how it is set right'));
  paged(stuck.command('list'), STUCK_SORTS)
    .description(
      say('需要处理的事项（督办、审计、管理员）', 'what is stuck (supervisor, auditor, administrator)'),
    )
    .addOption(new Option('--cause <cause>', say('原因', 'why')).choices(STUCK_CAUSES))
    .addOption(new Option('--matter <matter>', say('事项类别', 'what')).choices(STUCK_MATTERS))
    .option('--department <code>', say('承办单位', 'whose step it is'))
    .option('--q <text>', say('编号或单位', 'part of the number or the name'))
    .option('--over', say('已恢复的', 'what is over'))
    .addHelpText('after', examples('xinxiu stuck list --cause unclaimed --json'))
    .action(list);
  stuck
    .command('show')
    .argument('<case>', say('案号', 'number of the case'))
    .description(
      say(
        '一件案件在等什么、等谁、等到何时，以及全过程',
        'what a case waits for, whom and until when, and how it went',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu stuck show XF-2026-000001'))
    .action(show);
  stuck
    .command('cause')
    .argument('<id>', say('查询编号', 'id from the list'))
    .description(say('一项原因：发生了什么、如何处理', 'one cause: what has happened, and what to do'))
    .option('--json')
    .action(cause);
  stuck
    .command('retry')
    .argument('<id>', say('查询编号', 'id from the list'))
    .description(
      say(
        '立即重试失败的步骤（督办、管理员）',
        'has a failing step tried at once (supervisor, administrator)',
      ),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--dry-run', say('只预览，不重试', 'shows what would happen, and does nothing'))
    .option('--json')
    .addHelpText('after', examples('xinxiu stuck retry repair:R1:target-silent --reason 渠道已修复'))
    .action(retry);
  stuckBulkCommands(stuck);
}
