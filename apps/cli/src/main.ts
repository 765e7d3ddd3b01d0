#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { accountCommands } from './commands/account-commands.js';
import { caseCommands } from './commands/case-commands.js';
import { demoCommand } from './commands/demo-command.js';
import { doctorCommand } from './commands/doctor-command.js';
import { lawCommands } from './commands/law-commands.js';
import { recordCommands } from './commands/record-commands.js';
import { stackCommands } from './commands/stack-commands.js';
import { EXIT, Refused, output } from './output/output.js';

const program = new Command('xinxiu')
  .description('信修：信用修复平台的命令行 / the command line of Xinxiu, credit repair of a county')
  .exitOverride()
  .showHelpAfterError('(--help 查看用法 / shows how)');
for (const register of [
  stackCommands,
  accountCommands,
  caseCommands,
  recordCommands,
  lawCommands,
  doctorCommand,
  demoCommand,
]) {
  register(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitOf(error);
}

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof Refused) {
    if (process.argv.includes('--json'))
      output.json({ refused: true, message: error.message, ...error.details });
    output.note(error.message);
    if (error.whatToDo) output.note(error.whatToDo);
    return EXIT.refused;
  }
  const known = error as { whatToDo?: unknown; message?: unknown };
  output.note(error instanceof Error ? error.message : String(error));
  if (typeof known.whatToDo === 'string') output.note(known.whatToDo);
  return EXIT.refused;
}
