import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository-root.js';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Files that could not even be run. */
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { name: string; status: string }[];
}

/** Runs the named test sizes in a jest of their own and counts what it reports; a jest that dies counts as a failure. */
export async function runSizes(
  sizes: readonly string[],
  env: NodeJS.ProcessEnv,
  ...flags: string[]
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'xinxiu-tests-'));
  const outputFile = join(folder, 'report.json');
  const jest = join(repositoryRoot(), 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--experimental-vm-modules', '--no-warnings', jest, '--ci', '--selectProjects', ...sizes];
  const code = await run(process.execPath, [...args, '--json', `--outputFile=${outputFile}`, ...flags], env);
  try {
    const report = JSON.parse(await readFile(outputFile, 'utf8')) as JestReport;
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    // A jest that fails without a failed test (a leak, a broken teardown) has failed all the same.
    return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The test files of a size that a selection leaves. */
export async function testFiles(size: string, ...flags: string[]): Promise<readonly string[]> {
  const jest = join(repositoryRoot(), 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--experimental-vm-modules', '--no-warnings', jest, '--selectProjects', size, '--listTests'];
  const { stdout } = await promisify(execFile)(process.execPath, [...args, '--json', ...flags], {
    cwd: repositoryRoot(),
  });
  return JSON.parse(stdout) as string[];
}

/** Runs a command with its output shown. Returns the exit code. */
export async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(command, args, { cwd: repositoryRoot(), env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
