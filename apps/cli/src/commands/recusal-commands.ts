import { randomUUID } from 'node:crypto';
import { RECUSAL_SORTS, type RecusalAnswer, type RecusedAnswer } from '@xinxiu/contracts';
import { RECUSAL_GROUNDS, RECUSAL_GROUND_WORDS, RECUSAL_RULE, type RecusalGround } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface DeclareOptions {
  readonly ground: RecusalGround;
  readonly text: string;
  readonly person?: string;
  readonly json?: boolean;
}

async function declare(uscc: string, { ground, text, person, json }: DeclareOptions): Promise<void> {
  const api = await Api.asCaller();
  const path = person === undefined ? '/account/recusals' : recusalsOf(person);
  const { body } = await api.post<RecusedAnswer>(path, { uscc, ground, text }, randomUUID());
  if (json) return output.json(body);
  output.text(
    say(
      `${body.recusal.person.name} 对 ${body.recusal.uscc} 的事项回避（${RECUSAL_RULE.article}）。`,
      `${body.recusal.person.name} keeps out of what concerns ${body.recusal.uscc} (${RECUSAL_RULE.article}).`,
    ),
  );
  for (const caseNo of body.returned) output.text(`${caseNo}  ${say('退回待办', 'back in the queue')}`);
  for (const caseNo of body.waiting)
    output.note(`${caseNo}  ${say('暂未退回，请重复本命令', 'not given back yet: repeat this command')}`);
}

function list({ all, ...options }: ListOptions): Promise<void> {
  const path = all === true ? '/recusals' : '/account/recusals';
  return pageOf<RecusalAnswer>(path, options, cells, [
    say('人员', 'person'),
    say('编号', 'id'),
    say('统一社会信用代码', 'code'),
    say('理由', 'ground'),
    say('说明', 'text'),
    say('办理人', 'by'),
    say('时间', 'at'),
  ]);
}

function cells({ person, uscc, steps }: RecusalAnswer): string[] {
  const last = steps.at(-1);
  const [ground, text] =
    last?.type === 'recused'
      ? [nameOf(last.ground, RECUSAL_GROUND_WORDS), last.text]
      : ['', last?.reason ?? ''];
  return [person.name, person.id, uscc, ground, text, last?.by.name ?? '', last?.at ?? ''];
}

async function end(uscc: string, { person, reason }: { person: string; reason: string }): Promise<void> {
  await (await Api.asCaller()).post(`${recusalsOf(person)}/end`, { uscc, reason }, randomUUID());
  output.text(say(`已解除对 ${uscc} 的回避。`, `The recusal from ${uscc} has ended.`));
}

function recusalsOf(person: string): string {
  return `/people/${encodeURIComponent(person)}/recusals`;
}

export function recusalCommands(program: Command): void {
  const recusal = program.command('recusal').description(say('回避', 'who keeps out of what'));
  recusal
    .command('declare')
    .argument('<code>', say('单位的统一社会信用代码', 'unified social credit code of the organisation'))
    .description(
      say(
        '申请回避：不再办理该单位的事项，所承办的该单位案件退回待办；监督人员可对他人决定回避',
        'keeps out of what concerns an organisation, and gives its cases back; a supervisor may order it for somebody else',
      ),
    )
    .addOption(
      new Option('--ground <ground>', say('情形', 'why')).choices(RECUSAL_GROUNDS).makeOptionMandatory(),
    )
    .requiredOption('--text <text>', say('具体说明', 'what it is'))
    .option('--person <id>', say('对此人决定回避（监督人员）', 'order it for this person (supervisor)'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu recusal declare 91420526MA00000001 --ground relative --text 法定代表人系本人配偶'),
    )
    .action(declare);
  paged(recusal.command('list'), RECUSAL_SORTS)
    .description(
      say('本人的回避；--all 为全县登记', 'from what one keeps out; --all is the register of the county'),
    )
    .option('--all', say('全县登记（监督、审计人员）', 'the register (supervisor, auditor)'))
    .option('--ended', say('已解除的', 'those that have ended'))
    .action(list);
  recusal
    .command('end')
    .argument('<code>', say('单位的统一社会信用代码', 'unified social credit code of the organisation'))
    .description(say('解除他人的回避（监督人员）', 'ends the recusal of somebody else (supervisor)'))
    .requiredOption('--person <id>', say('人员编号', 'id of the person'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .action(end);
}
