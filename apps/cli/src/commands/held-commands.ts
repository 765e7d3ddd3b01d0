import { HELD_ROW_SORTS } from '@xinxiu/contracts';
import type { Command } from 'commander';
import { listHeld, settleOne, settleMany, undo } from '../records/held-rows.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { paged } from '../output/paged-list.js';
import { suppliedValue } from './arguments.js';

const reason = () => ['--reason <text>', say('理由', 'why')] as const;

/** How a row is settled; the same options for one row and for many. */
function settling(command: Command): Command {
  return command
    .option(
      '--set <field=value>',
      say(
        '补录的值，可重复；代码已确认而别无所缺的，不用填写',
        'a value as a file would have it; may be repeated; none where only the code had to be confirmed',
      ),
      suppliedValue,
      {},
    )
    .option(
      '--take <which>',
      say(
        '同一处罚已有不同记录时以哪个为准：stored 或 new',
        'for a CONFLICT, which values stand: stored or new',
      ),
    )
    .option('--ground <text>', say('以其为准的理由', 'why those values stand'))
    .option('--article <text>', say('依据的条款', 'the article that the ground rests on'))
    .option('--dry-run', say('只检查，不改动', 'change nothing'), false)
    .option('--json');
}

export function heldCommands(program: Command): void {
  const held = program.command('held').description(say('待处理的导入行', 'rows that an import held'));
  paged(held.command('list'), HELD_ROW_SORTS)
    .description(say('列出待处理的行', 'lists the rows that wait for a person'))
    .option('--state <state>', 'held, taken, dismissed')
    .option('--profile <name>', say('导入方案', 'of one import profile'))
    .option('--code <code>', say('带有该原因代码的', 'with this code among the reasons, e.g. CONFLICT'))
    .action(listHeld);
  settling(held.command('complete <id>'))
    .description(
      say('补录并入库，或确认以哪个值为准', 'supplies what a row lacks, or settles a conflict, and takes it'),
    )
    .addHelpText(
      'after',
      examples(
        'xinxiu held complete ID --set CF_JDRQ=2026-05-20 --set CF_WSH=青市监罚〔2026〕7号',
        'xinxiu held complete ID --take new --ground 来源单位更正 --article 更正函〔2026〕3号',
      ),
    )
    .action(settleOne);
  held
    .command('dismiss <id>')
    .description(say('确认该行不予入库（可恢复）', 'says that a row is not to be taken; it can be restored'))
    .requiredOption(...reason())
    .option('--json')
    .action(undo('dismiss'));
  held
    .command('restore <id>')
    .description(say('恢复已确认不予入库的行', 'holds a dismissed row again'))
    .requiredOption(...reason())
    .option('--json')
    .action(undo('restore'));
  settling(held.command('settle [file]'))
    .description(
      say(
        '批量处理：每行一个 JSON 的文件，或按 --profile、--code 选出的行',
        'settles many: a file of JSON lines, or the rows that --profile and --code choose',
      ),
    )
    .option('--profile <name>', say('选出该导入方案的行', 'the rows of one import profile'))
    .option('--code <code>', say('选出带有该原因代码的行', 'the rows with this code among the reasons'))
    .option('--dismiss <reason>', say('全部确认不予入库的理由', 'dismiss them all, and why'))
    .addHelpText(
      'after',
      [
        '',
        say('文件的每一行：', 'A line of the file:'),
        '  {"id":"…","values":{"decisionDate":"2026-05-20"}}',
        '  {"id":"…","conflict":{"take":"new","ground":{"text":"来源单位更正","article":"更正函"}}}',
        '  {"id":"…","dismiss":"重复报送"}',
      ].join('\n') +
        examples(
          'xinxiu held settle corrections.jsonl --dry-run',
          'xinxiu held settle --code CONFLICT --profile national --take stored --ground 已核对原件 --article 决定书',
        ),
    )
    .action(settleMany);
}
