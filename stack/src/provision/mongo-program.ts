import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory, isExecutable } from './cache-directory.js';
import { download, publishedSha256 } from './download.js';
import { fillCache } from './fill-cache.js';
import { cachedBuild, goBuild, type GoProgram } from './go-build.js';
import { withHeartbeat } from './heartbeat.js';
import { climb, Skipped, type Rung } from './ladder.js';
import { mongodArchive } from './mongod-archive.js';
import { findOnPath, isAtLeast, versionOf } from './path-program.js';
import { runTool } from '../process/run-tool.js';

const mongodVersion = '8.0.12';
const oldestMongod = '7.0.0';
const mongodVersionLine = /db version v(\d+\.\d+\.\d+)/;

const ferretdb: GoProgram = {
  name: 'ferretdb',
  version: '1.24.2',
  package: './ferretdb',
  ours: true,
  patched: true,
};

export interface MongoProgram {
  kind: 'mongod' | 'ferretdb';
  path: string;
  version: string;
}

/**
 * Finds or makes a server that speaks the MongoDB protocol.
 * @param only the kind that wrote the data folder: a mongod installed later must not make every case vanish
 * @throws StackError NO_PROVIDER
 */
export async function provideMongo(
  log: (line: string) => void,
  only?: MongoProgram['kind'],
): Promise<MongoProgram> {
  const path = { name: 'mongod on PATH', climb: onPath };
  const cache = { name: 'mongod in the cache', climb: cachedMongod };
  const fetched = { name: `download mongod ${mongodVersion}`, climb: () => official(log) };
  const cachedFerret = {
    name: 'FerretDB in the cache',
    climb: async () => asFerret(await cachedBuild(ferretdb)),
  };
  const builtFerret = {
    name: `build FerretDB ${ferretdb.version}`,
    climb: async () => asFerret(await goBuild(ferretdb, log)),
  };
  const rungs: Rung<MongoProgram>[] = {
    mongod: [path, cache, fetched],
    ferretdb: [cachedFerret, builtFerret],
    // What was built once comes before the download: that machine then starts without the network.
    any: [path, cache, cachedFerret, fetched, builtFerret],
  }[only ?? 'any'];
  const remedy = 'Install MongoDB 7 or later, or Go 1.21 or later, or set MONGODB_URI to a running server.';
  return climb('MongoDB', rungs, log, remedy, ({ kind, path, version }) => `${kind} ${version} (${path})`);
}

async function onPath(): Promise<MongoProgram | Skipped> {
  const path = await findOnPath('mongod');
  if (!path) return new Skipped('no "mongod" there');
  const version = await versionOf(path, mongodVersionLine);
  if (!version) return new Skipped(`${path} does not say its version`);
  if (!isAtLeast(version, oldestMongod))
    return new Skipped(`${path} is ${version}, older than ${oldestMongod}`);
  return { kind: 'mongod', path, version };
}

async function cachedMongod(): Promise<MongoProgram | Skipped> {
  const path = join(cacheDirectory('mongod', mongodVersion), 'bin', 'mongod');
  if (!(await isExecutable(path))) return new Skipped('not there yet');
  const version = await versionOf(path, mongodVersionLine);
  return version
    ? { kind: 'mongod', path, version }
    : new Skipped('does not run here (a shared library may be missing)');
}

async function official(log: (line: string) => void): Promise<MongoProgram | Skipped> {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const url = mongodArchive(mongodVersion, process.platform, process.arch, osRelease);
  if (!url) return new Skipped(`MongoDB has no archive for this ${process.platform} ${process.arch}`);
  const name = url.slice(url.lastIndexOf('/') + 1);
  const sha256 = await publishedSha256(`${url}.sha256`, name);
  await fillCache(cacheDirectory('mongod', mongodVersion), log, (draft) =>
    withHeartbeat(`downloading ${name}`, log, async () => {
      const file = join(draft, name);
      await download(url, sha256, file);
      await runTool('tar', ['-xzf', file, '-C', draft, '--strip-components=1']);
      await rm(file);
    }),
  );
  return cachedMongod();
}

function asFerret(path: string | Skipped): MongoProgram | Skipped {
  return path instanceof Skipped ? path : { kind: 'ferretdb', path, version: ferretdb.version };
}
