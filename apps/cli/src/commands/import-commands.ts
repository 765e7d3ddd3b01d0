import { COMMITMENT_SOURCES } from '@xinxiu/contracts';
import { type Command, Option } from 'commander';
import { importList } from '../imports/import-list.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { importCommand } from '../imports/import-penalties.js';
import { civilDay } from './arguments.js';

interface ListOptions {
  readonly dryRun: boolean;
  readonly json: boolean;
}

export function importCommands(program: Command): void {
  const imports = program.command('import').description(say('导入', 'imports'));
  imports
    .command('penalties <file>')
    .description(
      say(
        '导入行政处罚（CSV、XLSX、JSON）；全部入库时退出码为 0',
        'administrative penalties from CSV, XLSX or JSON; exit 0 when every row was taken',
      ),
    )
    .option('--profile <name>', say('来源的导入方案', 'how the source names its columns'), 'national')
    .option('--dry-run', say('只检查，不入库', 'change nothing'), false)
    .option('--at <date>', say('入库的法定日期（仅测试时钟）', 'legal day; test clock only'), civilDay)
    .option('--subject <name>', say('来源未写明的相对人', 'whose penalties, for a source that does not say'))
    .option('--subject-code <uscc>', say('其统一社会信用代码', 'its unified social credit code'))
    .option('--json', say('输出一个 JSON 对象', 'one JSON object'), false)
    .addHelpText(
      'after',
      examples(
        'xinxiu import penalties penalties.csv --dry-run',
        'xinxiu import penalties answer.json --profile shuangyashan --json',
      ),
    )
    .action(importCommand);
  imports
    .command('commitments <file>')
    .description(
      say(
        '导入已有信用承诺（CSV、XLSX、JSON）；没有拒绝的行时退出码为 0',
        'existing commitments from CSV, XLSX or JSON; exit 0 when no row was refused',
      ),
    )
    .addOption(
      new Option(
        '--source <source>',
        say(
          '名单来源：template 国家归集模板，credit-china 信用中国公示',
          'where the list comes from: the national template, or what Credit China shows',
        ),
      )
        .choices(COMMITMENT_SOURCES)
        .default('template'),
    )
    .option('--dry-run', say('只检查，不入库', 'change nothing'), false)
    .option('--json', say('输出一个 JSON 对象', 'one JSON object'), false)
    .addHelpText('after', examples('xinxiu import commitments commitments.xlsx --dry-run'))
    .action((file: string, { source, dryRun, json }: ListOptions & { readonly source: string }) =>
      importList(
        `/commitments/import?${new URLSearchParams({ source, dryRun: String(dryRun) })}`,
        file,
        json,
      ),
    );
  imports
    .command('market-entities <file>')
    .description(
      say(
        '导入经营主体名单（CSV、XLSX、JSON），以最新名单为准；没有拒绝的行时退出码为 0',
        'the register of market entities from CSV, XLSX or JSON, the newest list is right; exit 0 when no row was refused',
      ),
    )
    .option('--dry-run', say('只检查，不入库', 'change nothing'), false)
    .option('--json', say('输出一个 JSON 对象', 'one JSON object'), false)
    .addHelpText('after', examples('xinxiu import market-entities register.csv'))
    .action((file: string, { dryRun, json }: ListOptions) =>
      importList(`/market-entities/import?dryRun=${String(dryRun)}`, file, json),
    );
}
