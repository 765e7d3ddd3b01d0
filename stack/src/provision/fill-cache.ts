import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lockFile } from '../process/file-lock.js';

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
  const release = await lockFile(`${directory}.lock`, () =>
    log(`${basename(directory)}: another start is making it; waiting`),
  );
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

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
