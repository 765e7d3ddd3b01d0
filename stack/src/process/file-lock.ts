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
    const release = await tryLockFile(path);
    if (release) return release;
    if (!told) waiting();
    told = true;
  }
}

/** As {@link lockFile}, without waiting. @returns what releases it; undefined while somebody else holds it */
export async function tryLockFile(path: string): Promise<(() => Promise<void>) | undefined> {
  return (await create(path)) ?? ((await isAbandoned(path)) ? takeOver(path) : undefined);
}

/** One at a time: a second one would remove what the first has just made. */
async function takeOver(path: string): Promise<(() => Promise<void>) | undefined> {
  const guard = `${path}.taking`;
  const release = await create(guard);
  if (!release) {
    if (await isAbandoned(guard)) await rm(guard, { force: true });
    return undefined;
  }
  try {
    if (!(await isAbandoned(path))) return undefined;
    await rm(path, { force: true });
    return await create(path);
  } finally {
    await release();
  }
}

async function create(path: string): Promise<(() => Promise<void>) | undefined> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return undefined;
  await file.writeFile(JSON.stringify(await markOf('lock', process.pid)));
  await file.close();
  return () => rm(path, { force: true });
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
