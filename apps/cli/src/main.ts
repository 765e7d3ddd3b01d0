import { IntakeError } from '@xinxiu/intake';
import { StackError } from '@xinxiu/stack';
import { CommanderError } from 'commander';
import { languageOf, localised, say, speak } from './output/language.js';
import { buildProgram } from './program.js';
import { EXIT, Refused, UsageError, output } from './output/output.js';

// Whoever reads our output may stop reading (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  output.note(`${say('无法写出', 'Cannot write')}: ${localised(error.message)}`);
  process.exit(EXIT.refused);
});

speak(languageOf(process.env));

try {
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = told(error);
}

function messageOf(error: unknown): string {
  if (error instanceof StackError) {
    const { code, happened, remedy } = error;
    return `${code}: ${localised(happened)} ${localised(remedy)}`;
  }
  if (error instanceof IntakeError) return say(error.message, error.english);
  return localised(error instanceof Error ? error.message : String(error));
}

/** Tells what went wrong, to a program too when it asked for JSON. @returns the exit code */
function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    output.note(localised(error.message));
    return EXIT.usage;
  }
  const message = messageOf(error);
  const whatToDo = (error as { whatToDo?: unknown } | undefined)?.whatToDo;
  const details = error instanceof Refused ? error.details : {};
  if (process.argv.includes('--json')) output.json({ refused: true, message, whatToDo, ...details });
  output.note(message);
  if (typeof whatToDo === 'string') output.note(whatToDo);
  return EXIT.refused;
}
