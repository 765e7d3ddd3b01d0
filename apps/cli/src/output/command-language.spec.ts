import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { buildProgram } from '../program.js';
import { inLanguage } from '../testing/in-language.js';
import type { Language } from './language.js';

const HAN = /\p{Script=Han}/u;
/** Codes to choose from, as one types them, or nothing. */
const CODES = /^[\w,| .;…-]*$/;
/** What commander adds by itself. */
const ADDED = /Usage:|Options:|Commands:|Arguments:|\[options\]|\[command\]|display help|choices:|default:/;

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const commandsIn = (language: Language) =>
  inLanguage(language, async () => everyCommand(await buildProgram()));

/** What commander tells of a command line that it does not understand. */
function refusalIn(language: Language, args: readonly string[]): Promise<string> {
  return inLanguage(language, async () => {
    let told = '';
    const program = await buildProgram();
    for (const command of everyCommand(program))
      command.configureOutput({ writeErr: (text) => void (told += text) });
    await program.parseAsync(args, { from: 'user' }).catch(() => undefined);
    return told;
  });
}

describe('the help of the commands', () => {
  it('is Chinese at a Chinese terminal, codes and what one types aside', async () => {
    const told = (await commandsIn('zh')).flatMap((command) => [
      command.description(),
      ...command.options.map(({ description }) => description),
      ...command.registeredArguments.map(({ description }) => description),
    ]);
    expect(told.length).toBeGreaterThan(300);
    expect(told.filter((text) => !HAN.test(text) && !CODES.test(text))).toEqual([]);
  });

  it('has Chinese headings at a Chinese terminal', async () => {
    const commands = await commandsIn('zh');
    const helps = await inLanguage('zh', () => commands.map((command) => command.helpInformation()));
    expect(helps.filter((help) => ADDED.test(help))).toEqual([]);
    expect(helps[0]).toMatch(/^用法： xinxiu \[选项\] \[命令\]/);
  });

  it('has no Chinese at an English one, but the names of fields and of values, which are data', async () => {
    const commands = await commandsIn('en');
    const helps = await inLanguage('en', () => commands.map((command) => command.helpInformation()));
    const named = /食品 or 消防|\(choices: [^)]*\)/g;
    expect(helps.filter((help) => HAN.test(help.replace(named, '')))).toEqual([]);
  });
});

describe('what commander does not understand', () => {
  const SEE = '（--help 查看用法）\n';

  it.each([
    [['frobnicate'], `错误：没有命令 frobnicate\n${SEE}`],
    [['uscc', 'chek'], `错误：没有命令 chek\n（是否指 check？）\n${SEE}`],
    [['uscc', 'check', '--fle', 'x'], `错误：没有选项 --fle\n（是否指 --file？）\n${SEE}`],
    [['explain'], `错误：缺少参数 caseNo\n${SEE}`],
    [['explain', 'XF-1', 'XF-2'], `错误：参数过多（explain）：应有 1 个，收到 2 个。\n${SEE}`],
    [['deadline', '--from'], `错误：选项 --from <date> 缺少值\n${SEE}`],
    [['deadline', '--from', '2026-02-28'], `错误：缺少必填选项 --working-days <n>\n${SEE}`],
    [
      ['deadline', '--from', '2026-06-31', '--working-days', '3'],
      `错误：选项 --from <date> 的值“2026-06-31”无效。应为1900年至2199年间存在的日期，如 2026-03-01。\n${SEE}`,
    ],
    [
      ['deadline', '--from', '2026-06-30', '--working-days', '3', '--suspend', '2026-07-03..2026-07-02'],
      `错误：选项 --suspend <from..to> 的值“2026-07-03..2026-07-02”无效。止日不得早于起日。\n${SEE}`,
    ],
    [
      ['uscc', 'check', '--text', 'fr'],
      `错误：选项 --text [language] 的值“fr”无效。可用的值：zh, en。\n${SEE}`,
    ],
    [
      ['case', 'act', 'XF-1', 'dream'],
      expect.stringMatching(/^错误：参数 action 的值“dream”无效。可用的值：claim, /),
    ],
  ])('is told in Chinese: %j', async (args, told) => {
    expect(await refusalIn('zh', args)).toEqual(told);
    expect(await refusalIn('en', args)).toMatch(/^error: \P{Script=Han}+$/u);
  });
});
