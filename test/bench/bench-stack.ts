import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadDemoCounty } from '@xinxiu/cli';
import { type RunningStack, type StackState, resetStack, startStack } from '@xinxiu/stack';
import { repositoryRoot } from '../harness/repository-root.js';

const root = repositoryRoot();
const dataDir = join(root, 'data', 'bench');

/** A fresh stack of its own beside whatever runs: earlier cases would make the store slower. */
export async function startBenchStack(log: (line: string) => void): Promise<RunningStack> {
  await resetStack({ dataDir, log, confirm: () => Promise.resolve(true) });
  return startStack({
    dataDir,
    instance: 'bench',
    projectDir: root,
    log,
    seed: (env) => loadDemoCounty({ env, log }),
  });
}

/** The processes of the stack by name, as its state file has them. */
export async function stackPids(): Promise<Record<string, number>> {
  const { processes } = JSON.parse(await readFile(join(dataDir, 'stack.json'), 'utf8')) as StackState;
  return Object.fromEntries(processes.map(({ name, pid }) => [name, pid]));
}
