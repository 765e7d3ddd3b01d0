import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { markOf, isRunning } from '../process/process-identity.js';
import type { ProcessMark } from '../state/stack-state.js';

/**
 * Fills a cache directory once, also when two starts want it at the same time: the second waits for the first.
 * The directory appears complete or not at all.
 * @param fill writes into the directory that it is given
 */
export async function fillCache(
  directory: string,
  log: (line: string) => void,
  fill: (draft: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(directory), { recursive: true });
  const release = await lock(`${directory}.lock`, log);
  try {
    if (await exists(directory)) return;
    await removeDrafts(directory);
    const draft = await mkdtemp(`${directory}.draft-`);
    try {
      await fill(draft);
      await rename(draft, directory);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } finally {
    await release();
  }
}

/** What a killed start left behind; nobody else writes while we hold the lock. */
async function removeDrafts(directory: string): Promise<void> {
  const drafts = (await readdir(dirname(directory))).filter((name) =>
    name.startsWith(`${basename(directory)}.draft-`),
  );
  for (const name of drafts) await rm(join(dirname(directory), name), { recursive: true, force: true });
}

/** A lock file that names its owner: one whose owner was killed is broken, without a time limit to guess. */
async function lock(path: string, log: (line: string) => void): Promise<() => Promise<void>> {
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
      log(`${basename(path, '.lock')}: another start is making it; waiting`);
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
