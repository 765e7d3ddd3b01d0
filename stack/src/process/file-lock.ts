import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessMark } from '../state/stack-state.js';
import { isRunning, markOf } from './process-identity.js';

/**
 * A lock file that names its owner: one whose owner was killed is broken, without a time limit to guess.
 * @param waiting told once when somebody else holds it
 * @returns what releases it
 */
export async function lockFile(path: string, waiting: () => void): Promise<() => Promise<void>> {
  for (let told = false; ; await pause(500)) {
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined;
      throw error;
    });
    if (file) {
      await file.writeFile(JSON.stringify(await markOf('lock', process.pid)));
      await file.close();
      return () => rm(path, { force: true });
    }
    if (await isAbandoned(path)) {
      await rm(path, { force: true });
    } else if (!told) {
      waiting();
      told = true;
    }
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  // Empty for the moment between creating and writing; the owner may also have died in between.
  if (text === '') return (await ageOf(path)) > 5_000;
  return !(await isRunning(JSON.parse(text) as ProcessMark));
}

async function ageOf(path: string): Promise<number> {
  const info = await stat(path).catch(() => undefined);
  return info ? Date.now() - info.mtimeMs : 0;
}
