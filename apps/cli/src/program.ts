import { Command } from 'commander';
import { COMMAND_ROOMS } from './command-rooms.js';
import { speaking } from './output/command-language.js';
import { say } from './output/language.js';

/**
 * The commands of `xinxiu`. Texts are in the language of the terminal, or of XINXIU_LANG (zh, en).
 * @param asked the command that is to be run; by any other word, as by none, all are there
 */
export async function buildProgram(asked = ''): Promise<Command> {
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
  const wanted = COMMAND_ROOMS.filter(({ names }) => names.includes(asked));
  for (const { load } of wanted.length > 0 ? wanted : COMMAND_ROOMS) (await load())(program);
  return program;
}
