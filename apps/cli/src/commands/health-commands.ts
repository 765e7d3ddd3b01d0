import type { PlatformHealthAnswer } from '@xinxiu/contracts';
import { PLATFORM_PART_WORDS } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';

async function health({ json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<PlatformHealthAnswer>('/health/parts');
  if (json) output.json(found);
  else output.text(table(found.parts.map(rowOf)));
  if (!found.isWell) process.exitCode = EXIT.refused;
}

function rowOf({ part, isWell, said, todo }: PlatformHealthAnswer['parts'][number]): string[] {
  const { zh, en } = PLATFORM_PART_WORDS[part];
  return [
    isWell ? say('正常', 'ok') : say('异常', 'BAD'),
    say(zh, en),
    say(said.zh, said.en),
    todo ? say(todo.zh, todo.en) : '',
  ];
}

export function healthCommands(program: Command): void {
  program
    .command('health')
    .description(
      say(
        '平台各部分的状况和处理办法（督办、审计、管理员）；有异常时退出码为 1',
        'how each part of the platform is, and what to do (overseers, administrator); exit 1 if one is not well',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu health --json'))
    .action(health);
}
