import { type CivilDate, shanghaiDate } from '@xinxiu/domain';
import { type Repositories, connectDatabase, createRepositories } from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { keysDir } from '../api/api-address.js';
import { readDemoCounty } from '../demo-county/county-file.js';
import { castFor } from '../demo/demo-people.js';
import { firstPenalty, forgetFile, inventedPenaltyFile } from '../demo/demo-penalty.js';
import { recordOf, refuseEnded } from '../demo/demo-record.js';
import { type DemoReport, checkReport, demoReport } from '../demo/demo-report.js';
import { type DemoAddresses, onStack } from '../demo/demo-stack.js';
import { playCase } from '../demo/play-case.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { UsageError, output, table } from '../output/output.js';
import { type ImportReport, importPenalties } from '../imports/import-penalties.js';
import { seedsDir } from '../stack/project.js';
import { civilDay } from './arguments.js';
import { timelineOf } from './case-commands.js';

interface DemoOptions {
  readonly penalty?: string;
  readonly profile: string;
  readonly at?: CivilDate;
  readonly json: boolean;
}

async function demo(words: readonly string[], options: DemoOptions): Promise<void> {
  refuseLooseWords(words);
  await onStack(async (addresses) => {
    const database = await connectDatabase(addresses.mongodb);
    try {
      await play(addresses, createRepositories(database, await loadFieldKeys(keysDir())), options);
    } finally {
      await database.close();
    }
  });
}

async function play(
  { api: address, inbox }: DemoAddresses,
  repositories: Repositories,
  { penalty: given, profile, at, json }: DemoOptions,
): Promise<void> {
  const today = at ?? shanghaiDate(Date.now());
  const file = given ?? (await inventedPenaltyFile(today));
  const penalty = await firstPenalty(file, profile);
  const { password } = await readDemoCounty(seedsDir());
  const { api: office } = await Api.signIn(address, 'clerk', password);
  await refuseEnded(office, penalty, today);
  const cast = await castFor(penalty, address, repositories);
  const options = { profile, dryRun: false, ...(at && { at }) };
  tellImport(await importPenalties(office, file, options));
  if (given === undefined) await forgetFile(file);
  const recordId = await recordOf(cast.applicant, penalty.decisionNumber, repositories);
  const caseNo = await playCase({ cast, recordId, today, tell: output.note });
  const report = await demoReport(cast.clerk, caseNo);
  await checkReport(report, office, recordId, inbox);
  if (json) output.json(report);
  else tellReport(await timelineOf(cast.clerk, caseNo, false), report);
}

function tellImport({ taken, held, refused, rows }: ImportReport): void {
  output.note(
    say(
      `导入：入库 ${taken}，待处理 ${held}，拒绝 ${refused}`,
      `imported: taken ${taken}, held ${held}, refused ${refused}`,
    ),
  );
  for (const { row, outcome, reasons } of rows)
    for (const { code, message } of reasons) output.note(`  ${row}  ${outcome}: ${code}  ${message}`);
}

function tellReport(timeline: string, { caseNo, status, mails, targets }: DemoReport): void {
  output.text(`${caseNo}: ${status}\n\n${timeline}\n`);
  const mailRows = mails.map(({ kind, to, state }) => [kind, to, state]);
  output.text(`${table([[say('邮件', 'mail'), say('收件人', 'to'), say('状态', 'state')], ...mailRows])}\n`);
  const targetRows = targets.map(({ name, state, confirmedAt }) => [name, state, confirmedAt ?? '']);
  output.text(
    table([[say('公示渠道', 'target'), say('状态', 'state'), say('确认时间', 'confirmed')], ...targetRows]),
  );
}

/** npm keeps options that stand before `--` to itself: it tells of `--json`, but makes loose words of the others' values. */
function refuseLooseWords(words: readonly string[]): void {
  if (words.length === 0) return;
  throw new UsageError(
    say(
      `多余的参数：${words.join(' ')}。经 npm 运行时选项写在 -- 之后：npm run demo -- --penalty FILE …`,
      `Too many words: ${words.join(' ')}. Through npm, options come after --: npm run demo -- --penalty FILE …`,
    ),
  );
}

export function demoCommand(program: Command): void {
  program
    .command('demo')
    .description(
      say(
        '在运行中的（或为此启动的）服务上演示一个案件',
        'plays one case on the running stack, or on one that it starts',
      ),
    )
    .argument('[words...]')
    .usage('[options]')
    .option('--penalty <file>', say('用真实处罚代替虚构的', 'a real penalty instead of an invented one'))
    .option('--profile <name>', say('来源的导入方案', 'how its source names the columns'), 'national')
    .option('--at <date>', say('申请的法定日期', 'legal day on which the business applies'), civilDay)
    .addOption(
      new Option('--json', say('输出一个 JSON 对象', 'one JSON object'))
        .env('npm_config_json')
        .default(false),
    )
    .addHelpText(
      'after',
      examples(
        'npm run demo',
        'npm run demo -- --penalty FILE --profile shuangyashan --at 2020-01-13 --json',
      ),
    )
    .action(demo);
}
