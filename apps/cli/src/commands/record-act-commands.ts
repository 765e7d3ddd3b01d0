import { OBLIGATION_KINDS } from '@xinxiu/domain';
import { Argument, type Command, Option } from 'commander';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { withText } from '../law/text-option.js';
import { classify, determineField, reopen, showEvidence, verify, waive } from '../records/record-acts.js';
import { confirmChange, refuseChange } from '../records/proposed-changes.js';
import { showEligibility } from '../records/eligibility-text.js';
import { listObligations, showHistory } from '../records/record-lists.js';
import { civilDay, collected, wholeNumber } from './arguments.js';

function acting(command: Command): Command {
  return command
    .option(
      '--expected-version <n>',
      say('所依据的记录版本；默认为现在的版本', 'version that you saw; what it is now unless given'),
      wholeNumber,
    )
    .option('--key <key>', say('同一 key 只生效一次', 'the same key has one effect'))
    .option('--json');
}

function grounded(command: Command): Command {
  return acting(command)
    .requiredOption('--ground <text>', say('理由', 'why'))
    .requiredOption(
      '--article <text>',
      say('依据的条款或清单条目', 'article or entry of a list that it rests on'),
    );
}

function onObligations(command: Command): Command {
  return command.addArgument(new Argument('<duty...>', say('义务', 'duties')).choices(OBLIGATION_KINDS));
}

function obligationCommands(record: Command): void {
  const group = record
    .command('obligation')
    .description(say('处罚决定的义务', 'duties of the decision'))
    .addHelpText(
      'after',
      examples(
        'xinxiu record obligation list ID',
        'xinxiu record obligation evidence ID fine correction --file receipt.pdf --on 2026-06-01',
        'xinxiu record obligation verify ID fine',
        'xinxiu record obligation waive ID fine --document waiver.pdf --ground 已破产清算 --article 行政处罚法第六十六条',
      ),
    );
  group
    .command('list <id>')
    .description(say('逐项列出及是否全部履行', 'one by one, and whether all are fulfilled'))
    .option('--json')
    .action(listObligations);
  acting(onObligations(group.command('evidence <id>')))
    .description(say('提交履行证明', 'shows with files that they are fulfilled'))
    .requiredOption('--file <path>', say('证明文件，可重复', 'proof; may be repeated'), collected)
    .requiredOption('--on <date>', say('履行日期', 'day of fulfilment'), civilDay)
    .option('--note <text>', say('说明', 'note'))
    .action(showEvidence);
  acting(onObligations(group.command('verify <id>')))
    .description(say('核实已提交的证明（认定单位）', 'verifies what was shown; determining department'))
    .option('--on <date>', say('证明所示的履行日期', 'day of fulfilment that the proof shows'), civilDay)
    .option('--note <text>', say('说明', 'note'))
    .action(verify);
  grounded(onObligations(group.command('waive <id>')))
    .description(say('凭文件免除（认定单位）', 'waives with a document; determining department'))
    .requiredOption('--document <path>', say('免除的文件', 'document that waives them'))
    .action(waive);
  grounded(onObligations(group.command('reopen <id>')))
    .description(
      say('不予采信或者更正（认定单位）', 'opens again what does not stand; determining department'),
    )
    .action(reopen);
}

function proposalCommands(record: Command): void {
  acting(record.command('confirm <id>'))
    .description(
      say(
        '以第二人身份确认待确认的变更',
        'confirms as a second person what somebody of the department proposed',
      ),
    )
    .action(confirmChange);
  acting(record.command('refuse <id>'))
    .description(
      say('退回待确认的变更，或撤回本人提出的', 'refuses a proposed change, or takes the own one back'),
    )
    .requiredOption('--reason <text>', say('理由', 'why'))
    .action(refuseChange);
}

/** What people bring and decide of a record. */
export function recordActCommands(record: Command): void {
  grounded(record.command('classify <id>'))
    .description(
      say(
        '确定规则不能确定的类别；降低类别或者提前停止公示的，由另一人确认后生效',
        'decides the class that the rules cannot; what lowers it or ends the publication sooner waits for a second person',
      ),
    )
    .addOption(
      new Option('--class <class>', say('类别', 'class'))
        .choices(['minor', 'general', 'serious'])
        .makeOptionMandatory(),
    )
    .addHelpText(
      'after',
      examples('xinxiu record classify ID --class general --ground 情节一般 --article 裁量基准第三条'),
    )
    .action(classify);
  grounded(record.command('field <id>'))
    .description(say('确定领域', 'decides the field'))
    .requiredOption('--set <field>', say('领域，如 食品、消防', 'the field, as 食品 or 消防'))
    .action(determineField);
  withText(record.command('eligibility <id>'))
    .description(
      say('何时可以申请修复，还缺什么，假定了什么', 'when to apply, what is missing, what is assumed'),
    )
    .option('--at <date>', say('申请日；默认今天', 'day of the application; today unless given'), civilDay)
    .action(showEligibility);
  record
    .command('history <id>')
    .description(say('人员提交和确定的事项', 'what people brought and decided'))
    .option('--json')
    .action(showHistory);
  proposalCommands(record);
  obligationCommands(record);
}
