import { join } from 'node:path';
import type { NoticeReview } from '@xinxiu/calendar';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { readNoticeFile } from '../holidays/notice-file.js';
import { reviewedNotice } from '../holidays/notice-review.js';
import { reviewText } from '../holidays/review-text.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { seedsDir } from '../stack/project.js';

interface LoadOptions {
  readonly dryRun: boolean;
  readonly replace: boolean;
  readonly reason?: string;
  readonly json: boolean;
}

interface Loaded extends NoticeReview {
  readonly outcome: 'loaded' | 'unchanged' | 'dry-run';
  readonly movedDeadlines: number;
  readonly moved: readonly { caseNo: string; due: string; newDue: string }[];
  readonly movedRegistrations: readonly { registrationId: string; due: string; newDue: string }[];
}

async function load(file: string, { json, dryRun, replace, reason }: LoadOptions): Promise<void> {
  const { text } = await readNoticeFile(file);
  const query = new URLSearchParams({
    dryRun: String(dryRun),
    replace: String(replace),
    ...(reason !== undefined && { reason }),
  });
  const api = await Api.asCaller();
  const { body } = await api.post<Loaded>(`/holidays?${query}`, JSON.parse(text));
  if (json) return output.json(body);
  for (const line of reviewText(body)) output.text(line);
  for (const { caseNo, due, newDue } of body.moved) output.text(`${caseNo}  ${due} → ${newDue}`);
  for (const { registrationId, due, newDue } of body.movedRegistrations)
    output.text(`${say('注册申请', 'registration')} ${registrationId}  ${due} → ${newDue}`);
  const { movedDeadlines: count } = body;
  if (body.outcome === 'dry-run') {
    output.text(
      say(
        `试运行：未改动；${count} 个在办期限将重新计算`,
        `dry run, nothing changed; ${count} open deadlines would be counted again`,
      ),
    );
  } else if (body.outcome === 'loaded') {
    output.text(
      say(`已加载；${count} 个在办期限重新计算`, `loaded; ${count} open deadlines are counted again`),
    );
  }
}

interface HolidayTable {
  readonly provisionalFrom: string;
  readonly items: readonly { year: number; source: string; edition?: number; papers?: readonly string[] }[];
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<HolidayTable>('/holidays');
  if (json) return output.json(found);
  const rows = found.items.map(({ year, source, edition, papers }) => [
    String(year),
    source === 'loaded'
      ? say(`已加载（第 ${edition} 版）`, `loaded (edition ${edition})`)
      : say('随版本', 'release'),
    papers?.join(' ') ?? '',
  ]);
  output.text(table([[say('年份', 'year'), say('来源', 'source'), say('文件', 'papers')], ...rows]));
  output.note(say(`${found.provisionalFrom} 起为暂定`, `provisional from ${found.provisionalFrom}`));
}

/** Needs no server: against the notices of the release. */
async function check(file: string, { json }: { json?: boolean }): Promise<void> {
  const { notice } = await readNoticeFile(file);
  const holidaysDir = join(seedsDir(), 'holidays');
  const review = reviewedNotice(file, notice, holidaysDir);
  if (json) output.json(review);
  else for (const line of reviewText(review)) output.text(line);
  if (review.contradicted.length > 0) process.exitCode = EXIT.refused;
}

export function holidayCommands(program: Command): void {
  const group = program.command('holidays').description(say('节假日安排', 'holiday notices'));
  group
    .command('load <file>')
    .description(
      say(
        '加载国务院办公厅的节假日通知；受影响的在办期限重新计算',
        'loads a State Council notice; open deadlines that it touches are counted again',
      ),
    )
    .option('--dry-run', say('只说明会改变什么', 'only say what would change'), false)
    .option('--replace', say('改动已公布的日子', 'change days that an earlier notice settled'), false)
    .option(
      '--reason <text>',
      say('依据哪份通知改动；与 --replace 同用', 'which notice changed them; with --replace'),
    )
    .option('--json', say('输出一个 JSON 对象', 'one JSON object'), false)
    .addHelpText('after', examples('xinxiu holidays load holiday-cn-2027.json --dry-run'))
    .action(load);
  group
    .command('list')
    .description(say('各年的安排从何而来', 'where the notice of each year comes from'))
    .option('--json')
    .action(list);
  group
    .command('check <file>')
    .description(
      say(
        '不用服务器检查通知文件；与已公布的安排不一致时退出码为 1',
        'checks a file without a server; exit 1 when it contradicts an earlier notice',
      ),
    )
    .option('--json')
    .action(check);
}
