import { Argument, type Command } from 'commander';
import { say } from '../output/language.js';
import { wholeNumber } from './arguments.js';

/**
 * A command that takes one of several actions: which one, its body (`ActionBodyOptions`), and `--key`.
 * @param version what `--expected-version` is, and which action needs it
 */
export function takingAction(command: Command, actions: readonly string[], version: string): Command {
  return command
    .addArgument(new Argument('<action>', say('事项', 'what to do')).choices(actions))
    .description(say('办理一个事项', 'takes an action'))
    .option('--data <json>', say('事项的内容', 'body of the action'))
    .option('--file <path>', say('内容所在文件', 'the body in a file'))
    .option('--expected-version <n>', version, wholeNumber)
    .option('--key <key>', say('同一 key 只生效一次', 'the same key has one effect'))
    .option('--json');
}
