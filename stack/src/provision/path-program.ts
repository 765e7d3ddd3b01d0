import { delimiter, join } from 'node:path';
import { isExecutable } from './cache-directory.js';
import { runTool } from '../process/run-tool.js';

/** The first program of this name on PATH. */
export async function findOnPath(
  name: string,
  path = process.env['PATH'] ?? '',
): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const candidate = join(folder, name);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

/** @param pattern its first group is the version @returns undefined when the program does not say */
export async function versionOf(program: string, pattern: RegExp): Promise<string | undefined> {
  const output = await runTool(program, ['--version'], { timeout: 10_000 }).catch(() => '');
  return pattern.exec(output)?.[1];
}

/** Compares dotted numbers: "8.0.12" is at least "7.0". */
export function isAtLeast(version: string, minimum: string): boolean {
  const [have, want] = [version, minimum].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < want.length; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
