import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDirectory, isExecutable } from './cache-directory.js';
import { download, publishedSha256 } from './download.js';
import { fillCache } from './fill-cache.js';
import { cachedBuild, goBuild, type GoProgram } from './go-build.js';
import { withHeartbeat } from './heartbeat.js';
import { climb, Skipped, type Rung } from './ladder.js';
import { findOnPath, isAtLeast, versionOf } from './path-program.js';
import { runTool } from '../process/run-tool.js';

/** Later tags carry a `replace` that Go refuses for a dependency, so this is the newest that can be built. */
const cliVersion = '1.5.1';
/** Update-with-start and its de-duplication, as measured with this server. */
const oldestServer = '1.29.0';

const program: GoProgram = {
  name: 'temporal',
  version: cliVersion,
  package: 'github.com/temporalio/cli/cmd/temporal',
  ours: false,
  patched: false,
};

export interface ServerProgram {
  path: string;
  version: string;
}

/**
 * Finds or makes the Temporal CLI, which carries the development server.
 * @param writer version of the server that wrote the data folder: one that is installed later is passed over
 * @throws StackError NO_PROVIDER
 */
export async function provideTemporal(log: (line: string) => void, writer?: string): Promise<ServerProgram> {
  const rungs: Rung<ServerProgram>[] = [
    { name: 'PATH', climb: () => onPath(writer) },
    { name: 'cache', climb: async () => withVersion(await cached()) },
    { name: `download ${cliVersion}`, climb: async () => withVersion(await official(log)) },
    { name: `build ${cliVersion}`, climb: async () => withVersion(await goBuild(program, log)) },
  ];
  const remedy =
    'Install the Temporal CLI (https://docs.temporal.io/cli) or Go 1.21 or later, or set TEMPORAL_ADDRESS to a running server.';
  return climb('Temporal', rungs, log, remedy, ({ path, version }) => `server ${version} (${path})`);
}

async function onPath(writer: string | undefined): Promise<ServerProgram | Skipped> {
  const path = await findOnPath('temporal');
  if (!path) return new Skipped('no "temporal" there');
  const found = await serverVersion(path);
  if (!found) return new Skipped(`${path} does not say its server version`);
  if (!isAtLeast(found, oldestServer))
    return new Skipped(`${path} has server ${found}, older than ${oldestServer}`);
  if (writer && found !== writer)
    return new Skipped(`${path} has server ${found}, but ${writer} wrote the data`);
  return { path, version: found };
}

async function cached(): Promise<string | Skipped> {
  const path = join(downloadFolder(), 'temporal');
  return (await isExecutable(path)) ? path : cachedBuild(program);
}

async function official(log: (line: string) => void): Promise<string | Skipped> {
  const archive = archiveName();
  if (!archive) return new Skipped(`no archive for ${process.platform} ${process.arch}`);
  const release = `https://github.com/temporalio/cli/releases/download/v${cliVersion}`;
  const sha256 = await publishedSha256(`${release}/checksums.txt`, archive);
  await fillCache(downloadFolder(), log, (draft) =>
    withHeartbeat(`downloading ${archive}`, log, async () => {
      const file = join(draft, archive);
      await download(`${release}/${archive}`, sha256, file);
      await runTool('tar', ['-xzf', file, '-C', draft]);
      await rm(file);
    }),
  );
  return join(downloadFolder(), 'temporal');
}

function downloadFolder(): string {
  return cacheDirectory('temporal-cli', cliVersion);
}

function archiveName(): string | undefined {
  const os = { linux: 'linux', darwin: 'darwin' }[process.platform as string];
  const arch = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  return os && arch && `temporal_cli_${cliVersion}_${os}_${arch}.tar.gz`;
}

async function withVersion(path: string | Skipped): Promise<ServerProgram | Skipped> {
  if (path instanceof Skipped) return path;
  return { path, version: (await serverVersion(path)) ?? 'unknown' };
}

/** The server's version decides whether it can read the data; a CLI that we built says 0.0.0 of itself. */
function serverVersion(path: string): Promise<string | undefined> {
  return versionOf(path, /Server (\d+\.\d+\.\d+)/);
}
