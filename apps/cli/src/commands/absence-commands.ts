import { randomUUID } from 'node:crypto';
import { ABSENCE_SORTS, type AbsenceAnswer } from '@xinxiu/contracts';
import { ABSENCE_STANDING_WORDS, UNATTENDED_WORDS } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface AddOptions {
  readonly from: string;
  readonly to: string;
  readonly substitute?: string;
  readonly person?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

async function add({ from, to, substitute, person, reason, json }: AddOptions): Promise<void> {
  const wanted = {
    firstDay: from,
    lastDay: to,
    ...(substitute !== undefined && { substituteId: substitute }),
    ...(person !== undefined && { personId: person }),
    ...(reason !== undefined && { reason }),
  };
  show(await send('/absences', wanted), json);
}

interface ChangeOptions {
  readonly to?: string;
  /** False for `--no-substitute`. */
  readonly substitute?: string | false;
  readonly json?: boolean;
}

async function change(id: string, { to, substitute, json }: ChangeOptions): Promise<void> {
  const wanted = {
    ...(to !== undefined && { lastDay: to }),
    ...(substitute !== undefined && { substituteId: substitute === false ? null : substitute }),
  };
  show(await send(`${pathOf(id)}/change`, wanted), json);
}

async function end(id: string, { json }: { readonly json?: boolean }): Promise<void> {
  show(await send(`${pathOf(id)}/end`, {}), json);
}

function list({ person, ...options }: ListOptions): Promise<void> {
  const query = { ...options, ...(person !== undefined && { personId: person }) };
  return pageOf<AbsenceAnswer>('/absences', query, cells, [
    say('编号', 'id'),
    say('外出人', 'away'),
    say('部门', 'department'),
    say('起', 'from'),
    say('止', 'to'),
    say('状态', 'standing'),
    say('代办人', 'stands in'),
    say('事由', 'reason'),
  ]);
}

function cells(one: AbsenceAnswer): string[] {
  const { id, person, department, firstDay, lastDay, standing, reason = '' } = one;
  const stands = nameOf(standing, ABSENCE_STANDING_WORDS);
  return [id, person.name, department, firstDay, lastDay, stands, substituteText(one), reason];
}

/** Who stands in, or why nobody does. */
function substituteText({ substitute, unattended }: AbsenceAnswer): string {
  const name = substitute?.name ?? '';
  if (unattended === undefined) return name;
  const why = nameOf(unattended, UNATTENDED_WORDS);
  return name === '' ? why : say(`${name}（${why}）`, `${name} (${why})`);
}

async function send(path: string, wanted: object): Promise<AbsenceAnswer> {
  return (await (await Api.asCaller()).post<AbsenceAnswer>(path, wanted, randomUUID())).body;
}

function show(absence: AbsenceAnswer, json: boolean | undefined): void {
  if (json) return output.json(absence);
  const { id, person, firstDay, lastDay, standing } = absence;
  const [stands, substitute] = [nameOf(standing, ABSENCE_STANDING_WORDS), substituteText(absence)];
  output.text(
    say(
      `${id}  ${person.name} ${firstDay} 至 ${lastDay}，${stands}；代办人：${substitute}`,
      `${id}  ${person.name} from ${firstDay} to ${lastDay}, ${stands}; stands in: ${substitute}`,
    ),
  );
}

function pathOf(id: string): string {
  return `/absences/${encodeURIComponent(id)}`;
}

export function absenceCommands(program: Command): void {
  const absence = program.command('absence').description(say('外出与代办', 'who is away and who stands in'));
  paged(absence.command('list'), ABSENCE_SORTS)
    .description(say('外出中和未开始的；--over 为已结束的', 'who is away or will be; --over what has ended'))
    .option('--department <code>', say('部门代码', 'code of the department'))
    .option('--person <id>', say('人员编号', 'id of the person'))
    .option('--over', say('已期满或者提前结束的', 'those that are over or were ended'))
    .action(list);
  absence
    .command('add')
    .description(
      say(
        '登记外出，代办人可以办理其承办的案件；本人、部门负责人或者管理员可以登记',
        'enters an absence; who stands in acts on what is held. By the person, the leader or the administrator',
      ),
    )
    .requiredOption('--from <day>', say('首日（北京时间）', 'first day (Asia/Shanghai)'))
    .requiredOption('--to <day>', say('末日，含当日', 'last day, included'))
    .option('--substitute <id>', say('代办人的人员编号', 'id of who stands in'))
    .option('--person <id>', say('外出人的人员编号，默认本人', 'id of who is away; yourself unless given'))
    .option('--reason <text>', say('事由，同事不可见', 'why; colleagues do not see it'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu absence add --from 2026-12-01 --to 2026-12-04 --substitute u-clerk2 --reason 培训'),
    )
    .action(add);
  absence
    .command('change')
    .argument('<id>', say('外出编号', 'id of the absence'))
    .description(say('变更末日或者代办人', 'gives another last day or another substitute'))
    .option('--to <day>', say('末日，含当日', 'last day, included'))
    .option('--substitute <id>', say('代办人的人员编号', 'id of who stands in'))
    .option('--no-substitute', say('不再指定代办人', 'names nobody any more'))
    .option('--json')
    .action(change);
  absence
    .command('end')
    .argument('<id>', say('外出编号', 'id of the absence'))
    .description(say('即时结束或者取消外出', 'ends it at once, or calls it off'))
    .option('--json')
    .action(end);
}
