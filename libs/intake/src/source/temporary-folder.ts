import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIXES = { import: 'xinxiu-import-', dryRun: 'xinxiu-dry-run-' } as const;

/** No import takes so long: an older folder belongs to a process that was killed. */
const LEFT_AFTER_MS = 24 * 60 * 60 * 1000;

/** A folder for this process's user alone. Who asks for it removes it. */
export function temporaryFolder(purpose: keyof typeof PREFIXES, parent = tmpdir()): Promise<string> {
  return mkdtemp(join(parent, PREFIXES[purpose]));
}

/**
 * Removes what killed processes left: files with personal data. Somebody else's folders stay.
 * @param now real instant (ms)
 * @returns how many it removed
 */
export async function removeLeftFolders(now: number, parent = tmpdir()): Promise<number> {
  const names = await readdir(parent).catch(() => []);
  let removed = 0;
  for (const name of names.filter(isOurs)) {
    const path = join(parent, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory() || found.uid !== process.getuid?.() || now - found.mtimeMs < LEFT_AFTER_MS)
      continue;
    await rm(path, { recursive: true, force: true });
    removed++;
  }
  return removed;
}

function isOurs(name: string): boolean {
  return Object.values(PREFIXES).some((prefix) => name.startsWith(prefix));
}
