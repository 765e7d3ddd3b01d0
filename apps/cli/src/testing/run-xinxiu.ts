import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../stack/project.js';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The JSON objects of stdout, one a line. */
  json<T = Record<string, unknown>>(): T[];
}

/** Runs the built command as a person of his own: with a configuration folder that no other test sees. */
export class Terminal {
  private constructor(private readonly configDir: string) {}

  static async open(): Promise<Terminal> {
    return new Terminal(await mkdtemp(join(tmpdir(), 'xinxiu-cli-')));
  }

  run(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): Promise<Ran> {
    const child = this.started(args, env);
    child.stdin.end(input);
    return ended(child);
  }

  /** @param answer the one line that is typed, once what was told on stderr is enough to know it */
  talk(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
    answer: (told: string) => Promise<string | undefined>,
  ): Promise<Ran> {
    const child = this.started(args, env);
    let told = '';
    let answered = false;
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      void answer(told).then((line) => {
        if (line === undefined || answered) return;
        answered = true;
        child.stdin.end(`${line}\n`);
      });
    });
    return ended(child);
  }

  private started(args: readonly string[], env: Readonly<Record<string, string>>) {
    const program = join(projectDir(), 'apps', 'cli', 'dist', 'main.js');
    return spawn(process.execPath, [program, ...args], {
      env: { ...process.env, XINXIU_LANG: 'en', XDG_CONFIG_HOME: this.configDir, ...env },
    });
  }
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const json = <T>(): T[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as T);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr, json }));
  });
}
