import { Command } from 'commander';
import { accessCommands } from './commands/access-commands.js';
import { accountCommands } from './commands/account-commands.js';
import { agentCommands } from './commands/agent-commands.js';
import { auditCommands } from './commands/audit-commands.js';
import { caseCommands } from './commands/case-commands.js';
import { commitmentCommands } from './commands/commitment-commands.js';
import { importCommands } from './commands/import-commands.js';
import { dataCommands } from './commands/data-commands.js';
import { holdCommands } from './commands/hold-commands.js';
import { retentionCommands } from './commands/retention-commands.js';
import { correctionCommands } from './commands/correction-commands.js';
import { recusalCommands } from './commands/recusal-commands.js';
import { demoCommand } from './commands/demo-command.js';
import { doctorCommand } from './commands/doctor-command.js';
import { explainCommand } from './commands/explain-command.js';
import { exchangeCommand } from './commands/exchange-command.js';
import { holidayCommands } from './commands/holiday-commands.js';
import { deadlineCommands } from './commands/deadline-commands.js';
import { eligibilityCommand } from './commands/eligibility-command.js';
import { usccCommands } from './commands/uscc-commands.js';
import { identityCommands } from './commands/identity-commands.js';
import { keyCommands } from './commands/key-commands.js';
import { ownAccountCommands } from './commands/own-account-commands.js';
import { peopleCommands } from './commands/people-commands.js';
import { policyCommands } from './commands/policy-commands.js';
import { recordCommands } from './commands/record-commands.js';
import { secondFactorCommands } from './commands/second-factor-commands.js';
import { registrationCommands } from './commands/registration-commands.js';
import { stackCommands } from './commands/stack-commands.js';
import { windowCommands } from './commands/window-commands.js';
import { speaking } from './output/command-language.js';
import { say } from './output/language.js';

/** Every command of `xinxiu`. Texts are in the language of the terminal, or of XINXIU_LANG (zh, en). */
export function buildProgram(): Command {
  const program = new Command('xinxiu')
    .description(
      say('信修：县级信用修复平台的命令行', 'the command line of Xinxiu, credit repair of a county'),
    )
    .addHelpText(
      'after',
      say(
        '\n退出码：0 完成，1 有理由地拒绝，2 用法不对。--json 时结果为 JSON。语言：XINXIU_LANG=zh|en。',
        '\nExit codes: 0 done, 1 refused with a reason, 2 usage. Results are JSON with --json. Language: XINXIU_LANG=zh|en.',
      ),
    );
  // Before the commands are added: they inherit it.
  speaking(program).exitOverride();
  for (const register of [
    stackCommands,
    demoCommand,
    doctorCommand,
    accountCommands,
    accessCommands,
    secondFactorCommands,
    ownAccountCommands,
    peopleCommands,
    registrationCommands,
    agentCommands,
    windowCommands,
    identityCommands,
    auditCommands,
    caseCommands,
    explainCommand,
    importCommands,
    recordCommands,
    commitmentCommands,
    usccCommands,
    deadlineCommands,
    eligibilityCommand,
    policyCommands,
    holidayCommands,
    exchangeCommand,
    keyCommands,
    dataCommands,
    recusalCommands,
    holdCommands,
    retentionCommands,
    correctionCommands,
  ]) {
    register(program);
  }
  return program;
}
