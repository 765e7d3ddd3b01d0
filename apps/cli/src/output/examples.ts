import { say } from './language.js';

/** What follows the help of a command. */
export function examples(...commands: readonly string[]): string {
  return ['', say('例：', 'Examples:'), ...commands.map((command) => `  ${command}`)].join('\n');
}
