import { join } from 'node:path';
import { loadDemoCounty } from '@xinxiu/cli';
import { resetStack, startStack } from '@xinxiu/stack';
import { repositoryRoot } from './repository-root.js';
import { serveStackControl } from './stack-control.js';
import { type Tally, run, runSizes, testFiles } from './test-sizes.js';

/**
 * `npm test`: everything, on real servers of instances of their own beside a running stack. `npm test -- PATTERN …` runs
 * only the test files whose path matches, on the same servers.
 */
const root = repositoryRoot();
const patterns = process.argv.slice(2);
const selection =
  patterns.length > 0 ? ['--passWithNoTests', ...patterns.map((one) => `--testPathPatterns=${one}`)] : [];
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function checks(): Promise<Tally> {
  const names = ['format', 'lint', 'walls'];
  let failed = 0;
  for (const name of names) {
    const code = await run('npm', ['run', '--silent', name], process.env);
    say(`${code === 0 ? 'ok' : 'FAILED'}: npm run ${name}`);
    if (code !== 0) failed++;
  }
  return { passed: names.length - failed, failed };
}

/**
 * Sizes that share a stack, one group after the other; the sizes of a group run beside each other. The tests that end
 * servers have those of the county to themselves, and the walks in the browser have a county of their own beside them.
 */
const stacks: readonly { readonly instance: string; readonly groups: readonly (readonly string[])[] }[] = [
  { instance: 'test', groups: [['store', 'integration'], ['e2e']] },
  { instance: 'walks', groups: [['portal']] },
];

async function onStack({ instance, groups }: (typeof stacks)[number]): Promise<Tally> {
  const log = (line: string): void => say(`${instance}: ${line}`);
  const dataDir = join(root, 'data', instance);
  await resetStack({ dataDir, log, confirm: () => Promise.resolve(true) });
  const stack = await startStack({
    dataDir,
    instance,
    projectDir: root,
    log,
    seed: (env) => loadDemoCounty({ env, log }),
  });
  const control = await serveStackControl(stack);
  try {
    const env = {
      ...process.env,
      ...stack.env,
      XINXIU_API_URL: stack.apiUrl,
      XINXIU_STACK_CONTROL: control.url,
    };
    const tallies: Tally[] = [];
    for (const group of groups) {
      const beside = group.map((size) => runSizes([size], env, '--runInBand', ...selection));
      tallies.push(...(await Promise.all(beside)));
    }
    return add(...tallies);
  } finally {
    control.close();
    await stack.stop();
  }
}

function add(...tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + pick(tally), 0);
  return { passed: sum((tally) => tally.passed), failed: sum((tally) => tally.failed) };
}

async function onRealServers(stack: (typeof stacks)[number]): Promise<Tally> {
  const tests = await Promise.all(stack.groups.flat().map((size) => testFiles(size, ...selection)));
  if (tests.flat().length === 0) return { passed: 0, failed: 0 };
  try {
    return await onStack(stack);
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1 };
  }
}

const total = add(
  patterns.length > 0 ? { passed: 0, failed: 0 } : await checks(),
  await runSizes(['unit', 'architecture', 'replay'], process.env, ...selection),
  await runSizes(['workflow'], process.env, '--runInBand', ...selection),
  ...(await Promise.all(stacks.map(onRealServers))),
);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
