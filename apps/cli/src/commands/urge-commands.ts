import { randomUUID } from 'node:crypto';
import { URGE_SORTS, type UrgeLetterView } from '@xinxiu/contracts';
import { URGE_STATUSES, URGE_STATUS_WORDS, shanghaiMinute } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface IssueOptions {
  readonly reason: string;
  readonly demand: string;
  readonly days: string;
  readonly json?: boolean;
}

interface Urged {
  readonly id: string;
  readonly number: string;
  readonly status: UrgeLetterView['status'];
  readonly due?: string;
}

async function issue(caseNo: string, { reason, demand, days, json }: IssueOptions): Promise<void> {
  const wanted = { caseNo, reason, demand, workingDays: Number(days) };
  show(await send('/urge-letters', wanted), json);
}

async function answer(id: string, { text, json }: { text: string; json?: boolean }): Promise<void> {
  show(await send(`${pathOf(id)}/answer`, { text }), json);
}

async function withdraw(id: string, { reason, json }: { reason: string; json?: boolean }): Promise<void> {
  show(await send(`${pathOf(id)}/withdrawal`, { reason }), json);
}

function list(options: ListOptions): Promise<void> {
  return pageOf<UrgeLetterView>('/urge-letters', { ...options }, cells, [
    say('编号', 'number'),
    say('标识', 'id'),
    say('案件', 'case'),
    say('单位', 'business'),
    say('承办部门', 'department'),
    say('承办人', 'holder'),
    say('状态', 'state'),
    say('期限', 'due'),
    say('发出人', 'issued by'),
  ]);
}

function cells(letter: UrgeLetterView): string[] {
  const { number, id, caseNo, businessName, department, addressee = '-', due = '-', issuedBy } = letter;
  return [number, id, caseNo, businessName, department, addressee, standing(letter), due, issuedBy];
}

function standing({ status, overdue }: Pick<UrgeLetterView, 'status' | 'overdue'>): string {
  const words = nameOf(status, URGE_STATUS_WORDS);
  return overdue ? say(`${words}（逾期）`, `${words}, overdue`) : words;
}

async function read(id: string, { json }: { json?: boolean }): Promise<void> {
  const letter = await (await Api.asCaller()).get<UrgeLetterView>(pathOf(id));
  if (json) return output.json(letter);
  const { number, caseNo, businessName, reason, demand, due = '-', issuedBy, issuedAt, end } = letter;
  const at = shanghaiMinute(Date.parse(issuedAt));
  output.text(`${number}  ${caseNo}  ${businessName}  ${standing(letter)}`);
  output.text(say(`${issuedBy} 于 ${at} 发出，期限 ${due}`, `issued by ${issuedBy} at ${at}, due ${due}`));
  output.text(say(`理由：${reason}`, `Reason: ${reason}`));
  output.text(say(`须答复事项：${demand}`, `To be answered: ${demand}`));
  if (end) output.text(`${end.by}  ${shanghaiMinute(Date.parse(end.at))}  ${end.text}`);
}

async function send(path: string, wanted: object): Promise<Urged> {
  return (await (await Api.asCaller()).post<Urged>(path, wanted, randomUUID())).body;
}

function show(urged: Urged, json: boolean | undefined): void {
  if (json) return output.json(urged);
  const { id, number, status, due = '-' } = urged;
  const words = nameOf(status, URGE_STATUS_WORDS);
  output.text(say(`${number}（${id}）${words}，期限 ${due}`, `${number} (${id}) ${words}, due ${due}`));
}

function pathOf(id: string): string {
  return `/urge-letters/${encodeURIComponent(id)}`;
}

export function urgeCommands(program: Command): void {
  const urge = program.command('urge').description(say('督办单', 'urge letters'));
  urge
    .command('issue <case>')
    .description(say('就案件发出督办单（督办、部门负责人）', 'issue a letter on a case (supervisor, leader)'))
    .requiredOption('--reason <text>', say('督办理由', 'why'))
    .requiredOption('--demand <text>', say('须答复事项', 'what has to be answered'))
    .requiredOption('--days <n>', say('答复期限，工作日', 'working days for the answer'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu urge issue XF-2026-000001 --reason 核实超期 --demand 说明原因和完成日期 --days 2'),
    )
    .action(issue);
  paged(urge.command('list'), URGE_SORTS)
    .description(say('督办单列表', 'urge letters'))
    .addOption(new Option('--status <status>', say('状态', 'state')).choices(URGE_STATUSES))
    .option('--department <code>', say('承办部门', 'department that answers'))
    .option('--case <number>', say('案件', 'case'))
    .option('--q <text>', say('编号或单位名称', 'part of a number or of the name'))
    .action(({ case: caseNo, ...options }: ListOptions) =>
      list({ ...options, ...(caseNo !== undefined && { caseNo }) }),
    );
  urge.command('show <id>').description(say('查看督办单', 'one letter')).option('--json').action(read);
  urge
    .command('answer <id>')
    .description(say('答复督办单', 'answer a letter'))
    .requiredOption('--text <text>', say('答复', 'the answer'))
    .option('--json')
    .action(answer);
  urge
    .command('withdraw <id>')
    .description(say('撤回督办单', 'withdraw a letter'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action(withdraw);
}
