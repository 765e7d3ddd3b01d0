import { randomUUID } from 'node:crypto';
import { HOLD_SORTS, type HoldAnswer } from '@xinxiu/contracts';
import {
  HOLD_GROUNDS,
  HOLD_GROUND_WORDS,
  HOLD_KINDS,
  HOLD_KIND_WORDS,
  type HoldGround,
} from '@xinxiu/domain';
import { Argument, type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface PlaceOptions {
  readonly ground: HoldGround;
  readonly reason: string;
  readonly until?: string;
  readonly json?: boolean;
}

async function place(kind: string, subject: string, { json, ...why }: PlaceOptions): Promise<void> {
  const api = await Api.asCaller();
  const { body } = await api.post<HoldAnswer>('/holds', { kind, subject, ...why }, randomUUID());
  if (json) return output.json(body);
  const until = body.until ?? say('解除之日', 'it is ended');
  output.text(
    say(
      `已保全 ${body.number}：${body.on.id} 的数据保留至${until}。`,
      `${body.number}: nothing about ${body.on.id} is deleted until ${until}.`,
    ),
  );
}

function list(options: ListOptions): Promise<void> {
  return pageOf<HoldAnswer>('/holds', options, cells, [
    'number',
    'kind',
    'subject',
    'ground',
    'until',
    'by',
    'reason',
  ]);
}

function cells({ number, on, ground, until = '', placed, reason, end }: HoldAnswer): string[] {
  const [by, why] = end ? [end.by.name, end.reason] : [placed.by.name, reason];
  return [number, nameOf(on.kind, HOLD_KIND_WORDS), on.id, nameOf(ground, HOLD_GROUND_WORDS), until, by, why];
}

async function end(number: string, { reason, json }: { reason: string; json?: boolean }): Promise<void> {
  const path = `/holds/${encodeURIComponent(number)}/end`;
  const { body } = await (await Api.asCaller()).post<HoldAnswer>(path, { reason }, randomUUID());
  if (json) return output.json(body);
  output.text(say(`保全 ${number} 已解除。`, `The hold ${number} has ended.`));
}

export function holdCommands(program: Command): void {
  const hold = program.command('hold').description(say('保全（不得删除）', 'what may not be deleted'));
  hold
    .command('place')
    .addArgument(new Argument('<kind>', say('对象', 'what')).choices(HOLD_KINDS))
    .argument(
      '<id>',
      say('案号、记录编号或统一社会信用代码', 'case number, id of a record, or code of an organisation'),
    )
    .description(
      say(
        '保全案件、记录或单位：保全期间其数据一律不删除（监督人员、管理员）',
        'keeps everything about a case, a record or an organisation (supervisor, administrator)',
      ),
    )
    .addOption(
      new Option('--ground <ground>', say('事由', 'ground')).choices(HOLD_GROUNDS).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', say('具体说明', 'why'))
    .option(
      '--until <date>',
      say('最后一日；不填则至解除为止', 'last day; without it until somebody ends it'),
    )
    .option('--json')
    .addHelpText(
      'after',
      examples(
        'xinxiu hold place case XF-2026-000001 --ground litigation --reason 行政诉讼一审 --until 2028-12-31',
      ),
    )
    .action(place);
  paged(hold.command('list'), HOLD_SORTS)
    .description(say('保全登记，新的在前', 'the register of holds, newest first'))
    .addOption(new Option('--kind <kind>', say('对象', 'what')).choices(HOLD_KINDS))
    .option('--subject <id>', say('案号、记录编号或代码', 'case number, id of a record, or code'))
    .option('--ended', say('已解除或期满的', 'those that have ended'))
    .action(list);
  hold
    .command('end')
    .argument('<number>', say('保全编号', 'number of the hold'))
    .description(say('解除保全', 'ends a hold'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action(end);
}
