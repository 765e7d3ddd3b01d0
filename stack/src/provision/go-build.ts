import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDirectory, isExecutable } from './cache-directory.js';
import { fillCache } from './fill-cache.js';
import { withHeartbeat } from './heartbeat.js';
import { Skipped } from './ladder.js';
import { findOnPath, isAtLeast } from './path-program.js';
import { runTool } from '../process/run-tool.js';

/** Our Go module: one go.mod and go.sum pin every server that is built from source. */
const moduleFolder = fileURLToPath(new URL('../../servers', import.meta.url));

/** From 1.21 on, Go fetches the newer toolchain that go.mod asks for. */
const oldestGo = '1.21';

export interface GoProgram {
  name: string;
  version: string;
  package: string;
  /** Whether our own Go code is part of it; else only the pins decide whether the cache still fits. */
  ours: boolean;
  /** Whether a pinned module is built with changes of ours (stack/servers/patch). */
  patched: boolean;
}

/** Where the built program lies in the cache, whether it is there or not. */
export async function builtProgram(program: GoProgram): Promise<string> {
  const directory = cacheDirectory(program.name, `${program.version}-${await sourceHash(program.ours)}`);
  return join(directory, program.name);
}

export async function cachedBuild(program: GoProgram): Promise<string | Skipped> {
  const path = await builtProgram(program);
  return (await isExecutable(path)) ? path : new Skipped('not there yet');
}

/** Builds the program into the cache with Go. @throws Error with the compiler's words */
export async function goBuild(program: GoProgram, log: (line: string) => void): Promise<string | Skipped> {
  const go = await findGo();
  if (go instanceof Skipped) return go;
  const path = await builtProgram(program);
  await fillCache(join(path, '..'), log, (draft) =>
    withHeartbeat(
      `building ${program.name} ${program.version} with Go (once; up to 5 minutes)`,
      log,
      async () => {
        const patched = program.patched ? await patchedModule(go, draft) : undefined;
        await runTool(
          go,
          [
            'build',
            ...(patched === undefined ? [] : [`-modfile=${join(patched, 'go.mod')}`]),
            '-trimpath',
            '-buildvcs=false',
            '-ldflags=-s -w',
            '-o',
            join(draft, program.name),
            program.package,
          ],
          { cwd: moduleFolder, env: goEnvironment() },
        );
        if (patched !== undefined) await rm(patched, { recursive: true });
      },
    ),
  );
  return path;
}

/** A copy of what is pinned, with our changes. @returns the folder of its go.mod, which stands in for our own */
async function patchedModule(go: string, draft: string): Promise<string> {
  const folder = join(draft, 'patched');
  await mkdir(folder);
  // The program calls Go by its name, which may not be on the PATH.
  const { PATH = '', ...others } = goEnvironment();
  const env = { ...others, PATH: `${dirname(go)}${delimiter}${PATH}` };
  await runTool(go, ['run', './patch', folder], { cwd: moduleFolder, env });
  return folder;
}

/** Without cgo a program needs no compiler here and runs on any libc. */
function goEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly', GOWORK: 'off' };
}

/** Changes with every pin, and with every line of our own code, so that the cache never serves an older build. */
async function sourceHash(withCode: boolean): Promise<string> {
  const entries = await readdir(moduleFolder, { recursive: true });
  const hash = createHash('sha256');
  const counts = withCode ? /(?<!_test)\.(go|mod|sum|sql)$/ : /\.(mod|sum)$/;
  for (const name of entries.filter((file) => counts.test(file)).sort()) {
    hash.update(name).update(await readFile(join(moduleFolder, name)));
  }
  return hash.digest('hex').slice(0, 8);
}

async function findGo(): Promise<string | Skipped> {
  // The official installer's place is often missing from the PATH of services and fresh accounts.
  const candidates = [await findOnPath('go'), '/usr/local/go/bin/go'].filter((path) => path !== undefined);
  let refused: string | undefined;
  for (const path of candidates) {
    const [, major, minor] = /go(\d+)\.(\d+)/.exec(await runTool(path, ['version']).catch(() => '')) ?? [];
    if (!major || !minor) continue;
    if (isAtLeast(`${major}.${minor}`, oldestGo)) return path;
    refused = `${path} is Go ${major}.${minor}, older than ${oldestGo}`;
  }
  return new Skipped(refused ?? 'Go is not installed');
}
