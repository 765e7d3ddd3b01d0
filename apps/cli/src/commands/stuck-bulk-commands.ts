import { randomUUID } from 'node:crypto';
import {
  BULK_ITEM_SORTS,
  BULK_SORTS,
  type BulkActAnswer,
  type BulkBegun,
  type BulkItemAnswer,
  type BulkPlanned,
} from '@xinxiu/contracts';
import {
  BULK_ACTION_WORDS,
  BULK_ITEM_STATES,
  BULK_ITEM_WORDS,
  BULK_REASON_WORDS,
  BULK_STATUS_WORDS,
  type BulkAction,
  CAUSE_TABLE,
  STUCK_CAUSES,
  STUCK_MATTERS,
  shanghaiMinute,
} from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { wholeNumber } from './arguments.js';

/** How long to wait for what becomes of the items once all were asked: two looks of the platform, ms. */
const SETTLE_MS = 25_000;
const POLL_MS = 1_000;

interface BulkOptions {
  readonly id?: readonly string[];
  readonly cause?: string;
  readonly matter?: string;
  readonly department?: string;
  readonly q?: string;
  readonly reason: string;
  readonly demand?: string;
  readonly days?: number;
  readonly to?: string;
  readonly dryRun?: boolean;
  readonly wait: boolean;
  readonly json?: boolean;
}

async function start(action: BulkAction, options: BulkOptions): Promise<void> {
  const { id: ids, cause, matter, department, q, reason, dryRun = false, wait, json } = options;
  const { demand, days: workingDays, to: personId } = options;
  const what = ids ? { ids } : { filter: { cause, matter, department, q } };
  const api = await Api.asCaller();
  const { body } = await api.post<BulkBegun>(
    '/stuck/bulk',
    { action, reason, dryRun, ...what, demand, workingDays, personId },
    randomUUID(),
  );
  if (dryRun) return json ? output.json(body) : output.text(dryRunText(body));
  const { number = '' } = body;
  if (wait) return follow(api, number, json);
  if (json) return output.json(body);
  output.text(number);
}

/** Until all had their turn and what could be known soon is known. Interrupted, the act goes on without us. */
async function follow(api: Api, number: string, json: boolean | undefined): Promise<void> {
  let told = '';
  for (let settled = 0; ;) {
    const act = await api.get<BulkActAnswer>(pathOf(number));
    const line = progressLine(act);
    if (line !== told) output.note(line);
    told = line;
    if (act.status !== 'running') settled ||= Date.now();
    const isKnown = act.counts.asked + act.counts['still-stuck'] === 0;
    if (settled > 0 && (isKnown || Date.now() - settled > SETTLE_MS)) {
      if (json) return output.json(act);
      return output.text(actText(act));
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function show(number: string, options: ListOptions): Promise<void> {
  const api = await Api.asCaller();
  const act = await api.get<BulkActAnswer>(pathOf(number));
  if (!options.json) output.text(actText(act));
  await pageOf<BulkItemAnswer>(`${pathOf(number)}/items`, options, itemCells, [
    '#',
    say('编号', 'number'),
    say('单位', 'business'),
    say('原因', 'cause'),
    say('结果', 'result'),
    say('说明', 'why'),
  ]);
}

async function list(options: ListOptions): Promise<void> {
  await pageOf<BulkActAnswer>(
    '/stuck/bulk',
    options,
    ({ number, action, by, startedAt, status, counts, total }) => [
      number,
      nameOf(action, BULK_ACTION_WORDS),
      by,
      minute(startedAt),
      nameOf(status, BULK_STATUS_WORDS),
      `${counts.solved}/${total}`,
    ],
    [
      say('编号', 'number'),
      say('操作', 'act'),
      say('发起人', 'by'),
      say('开始', 'started'),
      say('状态', 'state'),
      say('已解决', 'solved'),
    ],
  );
}

async function stop(number: string, { reason, json }: { reason: string; json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  const { body } = await api.post<BulkActAnswer>(`${pathOf(number)}/stop`, { reason }, randomUUID());
  if (json) return output.json(body);
  output.text(actText(body));
}

/** What can be acted on, and of the others why not. */
export function dryRunText({ total, eligible, items = [] }: BulkBegun): string {
  const line = ({ subjectId, name = '', cause, eligible: can, reason }: BulkPlanned): string => {
    const why = reason === undefined ? '' : ` — ${nameOf(reason, BULK_REASON_WORDS)}`;
    const mark = can ? say('可执行', 'eligible') : say('不适用', 'not eligible');
    return `${mark}  ${subjectId} ${name} ${causeName(cause)}${why}`;
  };
  return [
    say(`共${total}项，可执行${eligible}项`, `${eligible} of ${total} eligible`),
    ...items.map(line),
  ].join('\n');
}

/** How far it has come: nothing counts as solved that has only been asked for. */
export function actText(act: BulkActAnswer): string {
  const { number, action, by, reason, urge, to, startedAt, status, stop: stopped } = act;
  return [
    `${number} ${nameOf(action, BULK_ACTION_WORDS)} — ${nameOf(status, BULK_STATUS_WORDS)}`,
    `${minute(startedAt)} ${by}: ${reason}`,
    ...(urge
      ? [
          say(
            `须答复（${urge.workingDays}个工作日）：${urge.demand}`,
            `to answer in ${urge.workingDays} working days: ${urge.demand}`,
          ),
        ]
      : []),
    ...(to === undefined ? [] : [say(`改派给${to}`, `assigned to ${to}`)]),
    ...(stopped
      ? [say(`${stopped.by}停止：${stopped.reason}`, `stopped by ${stopped.by}: ${stopped.reason}`)]
      : []),
    progressLine(act),
  ].join('\n');
}

function progressLine({ counts, total }: BulkActAnswer): string {
  const parts = BULK_ITEM_STATES.filter((state) => counts[state] > 0).map(
    (state) => `${nameOf(state, BULK_ITEM_WORDS)} ${counts[state]}`,
  );
  return `${say(`共${total}项`, `${total} items`)}: ${parts.join(', ')}`;
}

function itemCells(item: BulkItemAnswer): string[] {
  const { place, subjectId, name = '-', cause, state, reason, code, letter } = item;
  const why = reason === undefined ? (letter?.number ?? '') : nameOf(reason, BULK_REASON_WORDS);
  const told = code === undefined ? why : `${why} (${code})`;
  return [String(place), subjectId, name, causeName(cause), nameOf(state, BULK_ITEM_WORDS), told];
}

function causeName(cause: BulkItemAnswer['cause']): string {
  const { zh, en } = CAUSE_TABLE[cause].name;
  return say(zh, en);
}

const pathOf = (number: string): string => `/stuck/bulk/${encodeURIComponent(number)}`;
const minute = (at: string): string => shanghaiMinute(Date.parse(at));

function started(command: Command): Command {
  return command
    .option('--id <id...>', say('查询编号，可多个', 'ids from the list, instead of a filter'))
    .addOption(new Option('--cause <cause>', say('原因', 'why')).choices(STUCK_CAUSES))
    .addOption(new Option('--matter <matter>', say('事项类别', 'what')).choices(STUCK_MATTERS))
    .option('--department <code>', say('承办单位', 'whose step it is'))
    .option('--q <text>', say('编号或单位', 'part of the number or the name'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--dry-run', say('只预览，不执行', 'only says what could be acted on, and what not'))
    .option('--no-wait', say('不等待结果', 'begins it, and does not wait'))
    .option('--json');
}

export function stuckBulkCommands(stuck: Command): void {
  const bulk = stuck
    .command('bulk')
    .description(say('按筛选条件批量处理', 'the same with many things that are stuck'));
  started(bulk.command('retry'))
    .description(say('批量立即重试（督办、管理员）', 'retries many at once (supervisor, administrator)'))
    .addHelpText(
      'after',
      examples('xinxiu stuck bulk retry --cause database-failing --reason 数据库已恢复 --dry-run'),
    )
    .action((options: BulkOptions) => start('retry', options));
  started(bulk.command('urge'))
    .description(say('批量发出督办单（督办）', 'issues an urge letter on each case (supervisor)'))
    .option('--demand <text>', say('须答复事项', 'what has to be answered'))
    .requiredOption('--days <n>', say('答复期限（工作日）', 'within how many working days'), wholeNumber)
    .addHelpText(
      'after',
      examples('xinxiu stuck bulk urge --cause unclaimed --reason 多日无人认领 --demand 说明原因 --days 2'),
    )
    .action((options: BulkOptions) => start('urge', options));
  started(bulk.command('reassign'))
    .description(say('批量改派案件（督办）', 'assigns the cases to somebody else (supervisor)'))
    .requiredOption('--to <person>', say('改派给：人员编号', 'id of whom they go to'))
    .addHelpText(
      'after',
      examples('xinxiu stuck bulk reassign --cause owner-absent --to u-market2 --reason 承办人外出'),
    )
    .action((options: BulkOptions) => start('reassign', options));
  paged(bulk.command('list'), BULK_SORTS)
    .description(say('批量处理一览', 'the bulk acts, the newest first'))
    .action(list);
  paged(bulk.command('show').argument('<number>', say('编号', 'its number')), BULK_ITEM_SORTS)
    .description(say('进度和每一事项的结果', 'how far it has come, and what became of each item'))
    .option('--state <state>', say('只看某一结果', 'only items that stand there'))
    .addHelpText('after', examples('xinxiu stuck bulk show PL-2026-000001'))
    .action(show);
  bulk
    .command('stop')
    .argument('<number>', say('编号', 'its number'))
    .description(say('停止：尚未执行的不再执行', 'stops it: what has not had its turn is left'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action(stop);
}
