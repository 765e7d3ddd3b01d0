import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `${XDG_CACHE_HOME:-~/.cache}/xinxiu/<thing>-<version>-<platform>`: shared by all checkouts of a user. */
export function cacheDirectory(thing: string, version: string, env = process.env): string {
  const root = env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(root, 'xinxiu', `${thing}-${version}-${process.platform}-${process.arch}`);
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
