import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

const DAY_MS = 86_400_000;

/**
 * Makes a folder in the data folder that is this process's own, and has everything temporary put there: uploads hold
 * personal data, and in the system's folder nobody removes them after a crash, not even `npm run reset`. What processes
 * that have ended left behind is removed.
 * @returns the folder; to be removed at the end
 */
export async function useTemporaryFolder(dataDir: string): Promise<string> {
  const root = join(dataDir, 'temporary');
  const own = join(root, `${hostname()}-${process.pid}`);
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true, mode: 0o700 });
  for (const name of await readdir(root)) {
    const folder = join(root, name);
    if (folder !== own && (await isLeftOver(folder, name)))
      await rm(folder, { recursive: true, force: true });
  }
  process.env['TMPDIR'] = own;
  return own;
}

/** Of a process that has ended; on another machine, which may share the folder, of the day before. */
async function isLeftOver(folder: string, name: string): Promise<boolean> {
  const own = `${hostname()}-`;
  if (name.startsWith(own) && /^\d+$/.test(name.slice(own.length)))
    return !isAlive(Number(name.slice(own.length)));
  const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > DAY_MS;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
