import { STAFF_SORTS } from '@xinxiu/contracts';
import { STAFF_ROLES } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { EXIT, output, table } from '../output/output.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { existingFile } from '../imports/existing-file.js';

interface Member {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly department?: string;
  readonly standing: string;
  readonly lastSignInAt?: string;
}

interface Changed {
  readonly person: Member;
  readonly returned: readonly string[];
  readonly waiting: readonly string[];
}

const head = (): string[] => [
  say('编号', 'id'),
  say('登录名', 'user'),
  say('姓名', 'name'),
  say('角色', 'role'),
  say('单位', 'department'),
  say('状态', 'standing'),
  say('最近登录', 'last sign-in'),
];

function cells(member: Member): readonly string[] {
  const { id, username, name, role, department, standing, lastSignInAt } = member;
  return [id, username, name, role, department ?? '—', standing, lastSignInAt ?? '—'];
}

const staffPath = (id: string, act: string): string => `/staff/${encodeURIComponent(id)}/${act}`;

async function invite(options: Record<string, string>): Promise<void> {
  const { body } = await (await Api.asCaller()).post('/staff', options);
  output.json(body);
}

async function inviteAgain(id: string): Promise<void> {
  output.json((await (await Api.asCaller()).post(staffPath(id, 'invitation'), {})).body);
}

async function move(id: string, options: Record<string, string>): Promise<void> {
  report((await (await Api.asCaller()).post<Changed>(staffPath(id, 'move'), options)).body);
}

async function leave(id: string, { reason }: { reason: string }): Promise<void> {
  report((await (await Api.asCaller()).post<Changed>(staffPath(id, 'leave'), { reason })).body);
}

function report(changed: Changed): void {
  output.json(changed);
  if (changed.waiting.length === 0) return;
  output.note(
    say(
      `${changed.waiting.length} 件案件暂未退回，稍后重复本命令。`,
      `${changed.waiting.length} cases could not be reached; repeat this command later.`,
    ),
  );
  process.exitCode = EXIT.refused;
}

interface ImportResult {
  readonly refused: number;
  readonly total: number;
  readonly rows: readonly {
    readonly row: number;
    readonly username: string;
    readonly outcome: string;
    readonly reasons: readonly { field: string; code: string; message: string }[];
  }[];
}

async function importPeople(
  file: string,
  { dryRun, json }: { dryRun: boolean; json?: boolean },
): Promise<void> {
  await existingFile(file, say('指定一份 CSV 或 XLSX 文件。', 'Name a CSV or XLSX file.'));
  const api = await Api.asCaller();
  const { body } = await api.uploadFile<ImportResult>(`/staff/import?dryRun=${dryRun}`, file);
  if (body.refused > 0) process.exitCode = EXIT.refused;
  if (json) return output.json(body);
  const rows = body.rows.map(({ row, username, outcome, reasons }) => [
    String(row),
    username,
    outcome,
    reasons.map(({ field, code, message }) => `${field}: ${code} ${message}`).join('; '),
  ]);
  output.text(
    table([
      [say('行', 'row'), say('登录名', 'user'), say('结果', 'outcome'), say('原因', 'reasons')],
      ...rows,
    ]),
  );
}

async function review({ csv, json }: { csv?: boolean; json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  if (csv) {
    for await (const line of api.lines('/access-review/csv')) if (line !== '') output.text(line.trimEnd());
    return;
  }
  const { items } = await api.get<{ items: readonly Member[] }>('/access-review');
  if (json) return output.json({ items });
  output.text(table([head(), ...items.map(cells)]));
}

export function peopleCommands(program: Command): void {
  const people = program
    .command('people')
    .description(say('部门人员（管理员）', 'people of departments (administrator)'));
  paged(people.command('list'), STAFF_SORTS)
    .description(say('列出人员、岗位和状态', 'lists people with post and standing'))
    .option('--q <text>', say('姓名或登录名的一部分', 'part of name or user name'))
    .option('--role <role>', STAFF_ROLES.join(', '))
    .option('--department <code>', say('部门代码', 'code of the department'))
    .option('--standing <standing>', 'invited, active, left')
    .action((options: ListOptions) => pageOf('/staff', options, cells, head()));
  people
    .command('invite')
    .description(
      say('邀请：邮件发送一次性确认码，48 小时内有效', 'invites by a mailed code, good once within 48 hours'),
    )
    .requiredOption('--username <name>', say('登录名', 'user name'))
    .requiredOption('--name <name>', say('姓名', 'name of the person'))
    .requiredOption('--email <address>', say('邮箱', 'mail address'))
    .requiredOption('--role <role>', say('角色', 'role'))
    .option(
      '--department <code>',
      say('部门代码；全县岗位不填', 'code of the department; none for the county'),
    )
    .option('--locale <locale>', 'zh-CN, en')
    .option('--json')
    .addHelpText(
      'after',
      examples(
        'xinxiu people invite --username qianjin --name 钱进 --email qj@example.org --role reviewer --department SCJG',
      ),
    )
    .action(({ json: _, ...options }: Record<string, string>) => invite(options));
  people
    .command('invite-again <id>')
    .description(say('重发邀请，旧确认码失效', 'sends a new code; the one before ends'))
    .option('--json')
    .action(inviteAgain);
  people
    .command('import <file>')
    .description(
      say(
        '按名单（CSV、XLSX）邀请：登录名,姓名,邮箱,角色,部门',
        'invites the people of a list in CSV or XLSX: username,name,email,role,department',
      ),
    )
    .option('--dry-run', say('只检查，不邀请', 'change nothing'), false)
    .option('--json')
    .action(importPeople);
  people
    .command('move <id>')
    .description(
      say(
        '调岗：改角色或部门，在办案件退回队列',
        'gives another post; what the person holds goes back to its queue',
      ),
    )
    .requiredOption('--role <role>', say('新角色', 'the new role'))
    .option('--department <code>', say('新部门代码', 'code of the new department'))
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action((id: string, { json: _, ...options }: Record<string, string>) => move(id, options));
  people
    .command('leave <id>')
    .description(
      say(
        '离岗：立即停用账号和全部登录，在办案件退回队列',
        'ends all access at once; what the person holds goes back to its queue',
      ),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .action(leave);
  people
    .command('review')
    .description(
      say('权限清单：谁、何岗、何时登录', 'the access review: who may do what where, and the last sign-in'),
    )
    .option('--csv', say('输出 CSV', 'as CSV'))
    .option('--json')
    .action(review);
}
