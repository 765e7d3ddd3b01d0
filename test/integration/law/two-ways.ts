import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../../harness/repository-root.js';
import type { Answer, Door } from '../api/door.js';

/** What the command line says of a line that it refuses. */
export interface RefusedOnLine {
  readonly line: number;
  readonly refused: true;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

/** What the real command answers to one stream, an object for each line, in order. */
export async function onTheCommandLine(
  lines: readonly string[],
  at: string,
): Promise<{ readonly code: number | null; readonly answers: readonly unknown[] }> {
  const program = join(repositoryRoot(), 'apps', 'cli', 'dist', 'main.js');
  const child = spawn(process.execPath, [program, 'eligibility', '-', '--at', at], {
    env: { ...process.env, XINXIU_LANG: 'en' },
  });
  let [told, failed] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (failed += chunk.toString()));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (failed !== '') throw new Error(failed);
  const answers = told
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
  return { code, answers };
}

export function overHttp(door: Door, text: string, at: string): Promise<Answer> {
  return door.knock('POST', `/v1/eligibility?at=${at}`, {
    body: text,
    headers: { 'content-type': 'application/json', 'accept-language': 'en' },
  });
}
