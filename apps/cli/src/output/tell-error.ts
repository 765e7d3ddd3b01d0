import { StackError } from '@xinxiu/stack';
import { CommanderError } from 'commander';
import { localised, say } from './language.js';
import { EXIT, Refused, UsageError, output } from './output.js';

/** Tells what went wrong, to a program too when it asked for JSON. @returns the exit code */
export function tellError(error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const json = args.includes('--json');
  if (error instanceof CommanderError || error instanceof UsageError) {
    if (json) output.json({ refused: true, code: 'USAGE', message: usageOf(error) });
    // The parser of the command line has told it on stderr already.
    if (error instanceof UsageError) output.note(localised(error.message));
    return EXIT.usage;
  }
  const message = messageOf(error);
  const whatToDo = (error as { whatToDo?: unknown } | undefined)?.whatToDo;
  const details = error instanceof Refused ? error.details : {};
  if (json) output.json({ refused: true, message, whatToDo, ...details });
  output.note(message);
  for (const line of linesOf(details['errors'])) output.note(line);
  if (typeof whatToDo === 'string') output.note(whatToDo);
  return EXIT.refused;
}

function messageOf(error: unknown): string {
  if (error instanceof StackError) {
    const { code, happened, remedy } = error;
    return `${code}: ${localised(happened)} ${localised(remedy)}`;
  }
  if (isBilingual(error)) return say(error.message, error.english);
  return localised(error instanceof Error ? error.message : String(error));
}

/** As errors of an import are; its package is loaded by those commands alone that read files. */
function isBilingual(error: unknown): error is Error & { readonly english: string } {
  return error instanceof Error && 'english' in error && typeof error.english === 'string';
}

function usageOf({ message, ...error }: CommanderError | UsageError): string {
  const isBare = 'code' in error && error.code === 'commander.help';
  return isBare
    ? say('没有给出命令。', 'No command was given.')
    : localised(message).replace(/^(?:error: |错误：)/, '');
}

/** Place by place what a refusal lists as `errors`; its texts speak of that list. */
function linesOf(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return [];
  return (errors as { path?: unknown; message?: unknown }[]).map(
    ({ path, message }) =>
      `  ${[path, message].filter((part) => part !== '' && part !== undefined).join(': ')}`,
  );
}
