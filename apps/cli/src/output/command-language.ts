import { type Command, Help } from 'commander';
import { localised, say } from './language.js';
import { width } from './output.js';

/**
 * Lets commander speak the language of the terminal: its refusals, the headings of its help, and what it adds to the
 * descriptions. To be called before commands are added: they inherit it.
 */
export function speaking(program: Command): Command {
  return program
    .configureOutput({ outputError: refused })
    .configureHelp({
      styleTitle: localised,
      displayWidth: width,
      commandUsage: (command) => placeholders(PLAIN.commandUsage(command)),
      subcommandTerm: (command) => placeholders(PLAIN.subcommandTerm(command)),
      optionDescription: (option) => extras(PLAIN.optionDescription(option)),
      argumentDescription: (argument) => extras(PLAIN.argumentDescription(argument)),
    })
    .helpOption('-h, --help', say('显示用法', 'shows how to use it'))
    .helpCommand('help [command]', say('显示命令的用法', 'shows how to use a command'));
}

function refused(told: string, write: (text: string) => void): void {
  write(`${localised(told.trimEnd())}\n${say('（--help 查看用法）', '(--help shows how)')}\n`);
}

const PLAIN = new Help();

function placeholders(usage: string): string {
  return usage
    .replace('[options]', say('[选项]', '[options]'))
    .replace('[command]', say('[命令]', '[command]'));
}

/** `(choices: "zh", "en", default: "zh")` behind a description. */
function extras(description: string): string {
  return description.replace(/\((?:choices|default): .*\)$/s, (added) =>
    added
      .replace('choices: ', say('可用的值：', 'choices: '))
      .replace('default: ', say('默认：', 'default: ')),
  );
}
