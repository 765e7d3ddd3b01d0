import { languageOf, localised, say, speak } from './output/language.js';
import { buildProgram } from './program.js';
import { EXIT, output } from './output/output.js';
import { tellError } from './output/tell-error.js';

// Whoever reads our output may stop reading (`| head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  output.note(`${say('无法写出', 'Cannot write')}: ${localised(error.message)}`);
  process.exit(EXIT.refused);
});

speak(languageOf(process.env));

try {
  await (await buildProgram(process.argv[2])).parseAsync();
} catch (error) {
  process.exitCode = tellError(error, process.argv);
}
