import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `${XDG_CACHE_HOME:-~/.cache}/xinxiu/<thing>-<version>-<platform>`: shared by all checkouts of a user. */
export function cacheDirectory(thing: string, version: string, env = process.env): string {
  return join(cacheRoot(env), `${thing}-${version}-${process.platform}-${process.arch}`);
}

/** What all checkouts of a user share. */
export function cacheRoot(env = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'xinxiu');
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
