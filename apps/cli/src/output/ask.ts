import { type Interface, createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { say } from './language.js';
import { UsageError } from './output.js';

/**
 * A line from the person at the terminal. The question goes to stderr: stdout belongs to results.
 * @param variable that gives the answer where nobody is asked
 * @throws UsageError when there is nobody to answer
 */
export async function ask(question: string, variable?: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await answered(terminal, question, variable);
  } finally {
    terminal.close();
  }
}

/** Like {@link ask}, without showing what is typed; a line from a pipe works too. */
export async function askSecret(question: string, variable?: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({
    input: process.stdin,
    output: silent,
    terminal: process.stdin.isTTY === true,
  });
  try {
    return await answered(terminal, '', variable);
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}

/** An input that ends without a line leaves its question open for ever, and the process ends without a word. */
async function answered(
  terminal: Interface,
  question: string,
  variable: string | undefined,
): Promise<string> {
  const over = new AbortController();
  terminal.once('close', () => {
    over.abort();
  });
  try {
    return await terminal.question(question, { signal: over.signal });
  } catch (error) {
    if (!over.signal.aborted) throw error;
    const how = variable === undefined ? '' : say(`，或设置 ${variable}`, `, or give it in ${variable}`);
    throw new UsageError(
      say(`没有输入。请在终端中运行${how}。`, `Nothing was entered. Run it in a terminal${how}.`),
    );
  }
}
