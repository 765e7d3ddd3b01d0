import { chmod, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTool } from '../process/run-tool.js';
import { cacheDirectory, isExecutable } from './cache-directory.js';
import { fillCache } from './fill-cache.js';
import { withHeartbeat } from './heartbeat.js';
import { climb, Skipped, type Rung } from './ladder.js';

const version = '1.32.0';
const oldestJava = 11;
const projectFile = fileURLToPath(new URL('../../java/pom.xml', import.meta.url));
const require = createRequire(import.meta.url);

/** The wrapper finds its libraries beside itself, so that the cache may be moved. Short runs need no full compiler. */
const wrapper = `#!/bin/sh
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \\
  -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * Finds or provides Temporal's time-skipping test server, for
 * `TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`.
 * @throws StackError NO_PROVIDER
 */
export async function provideTestServer(log: (line: string) => void): Promise<string> {
  const rungs: Rung<string>[] = [
    { name: 'XINXIU_TEST_SERVER', climb: named },
    { name: 'cache', climb: cached },
    { name: 'download by the SDK', climb: () => bySdk(log) },
    { name: `Maven ${version}`, climb: () => byMaven(log) },
  ];
  const remedy =
    'Allow https://temporal.download, or install Java 11 or later with Maven, or set XINXIU_TEST_SERVER to the program.';
  return climb('time-skipping test server', rungs, log, remedy);
}

async function named(): Promise<string | Skipped> {
  const path = process.env['XINXIU_TEST_SERVER'];
  if (!path) return new Skipped('not set');
  return (await isExecutable(path)) ? path : new Skipped(`${path} is no program`);
}

function javaFolder(): string {
  return cacheDirectory('test-server-java', version);
}

function sdkFolder(): string {
  const { version: sdk } = require('@temporalio/testing/package.json') as { version: string };
  return cacheDirectory('test-server-sdk', sdk);
}

async function cached(): Promise<string | Skipped> {
  for (const path of [join(sdkFolder(), 'test-server'), join(javaFolder(), 'test-server')]) {
    if (await isExecutable(path)) return path;
  }
  return new Skipped('not there yet');
}

/** In a process of its own: the SDK's download has no time limit and would hold ours open. */
async function bySdk(log: (line: string) => void): Promise<string | Skipped> {
  await fetch('https://temporal.download/', { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(
    () => {
      throw new Error('cannot reach temporal.download');
    },
  );
  const script = `
    import { TestWorkflowEnvironment } from '@temporalio/testing';
    const executable = { type: 'cached-download', downloadDir: process.argv[1] };
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
    await environment.teardown();`;
  await fillCache(sdkFolder(), log, (draft) =>
    withHeartbeat('downloading the time-skipping test server', log, async () => {
      const options = { cwd: dirname(projectFile), timeout: 300_000 };
      await runTool(process.execPath, ['--input-type=module', '-e', script, draft], options);
      const [file] = await readdir(draft);
      if (!file) throw new Error('the SDK left no file');
      await rename(join(draft, file), join(draft, 'test-server'));
    }),
  );
  return join(sdkFolder(), 'test-server');
}

async function byMaven(log: (line: string) => void): Promise<string | Skipped> {
  const missing = await whyNoJava();
  if (missing) return new Skipped(missing);
  await fillCache(javaFolder(), log, (draft) =>
    withHeartbeat('fetching the time-skipping test server with Maven (once)', log, async () => {
      await mkdir(join(draft, 'lib'));
      const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
      await runTool('mvn', [
        '-q',
        '-B',
        '-f',
        projectFile,
        ...goal,
        `-DoutputDirectory=${join(draft, 'lib')}`,
      ]);
      await writeFile(join(draft, 'test-server'), wrapper);
      await chmod(join(draft, 'test-server'), 0o755);
    }),
  );
  return join(javaFolder(), 'test-server');
}

async function whyNoJava(): Promise<string | undefined> {
  const java = await runTool('java', ['-version']).catch(() => '');
  const major = Number(/version "(?:1\.)?(\d+)/.exec(java)?.[1] ?? 0);
  if (major < oldestJava)
    return major === 0 ? 'Java is not installed' : `Java ${major} is older than ${oldestJava}`;
  const maven = await runTool('mvn', ['-v']).catch(() => '');
  return maven === '' ? 'Maven is not installed' : undefined;
}
