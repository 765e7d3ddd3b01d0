import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from './repository-root.js';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

/**
 * The packages whose code a process has run, as package-lock.json calls them (`node_modules/x`).
 * @param folder what NODE_V8_COVERAGE named for the process, which has ended
 */
export async function loadedPackages(folder: string): Promise<readonly string[]> {
  const reports = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  const urls = reports.flatMap((text) =>
    (JSON.parse(text) as { result: { url: string }[] }).result.map(({ url }) => url),
  );
  const packages = urls
    .filter((url) => url.startsWith('file:'))
    .map((url) => relative(repositoryRoot(), fileURLToPath(url)).split(sep).join('/'))
    .flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  return [...new Set(packages)].sort();
}

/** Those of the packages that `npm prune --omit=dev` takes away. */
export async function onlyForDevelopment(packages: readonly string[]): Promise<readonly string[]> {
  const lock = JSON.parse(await readFile(join(repositoryRoot(), 'package-lock.json'), 'utf8')) as Lock;
  return packages.filter((name) => {
    const entry = lock.packages[name];
    return entry === undefined || entry.dev === true || entry.devOptional === true;
  });
}
