import { join } from 'node:path';
import { loadDemoCounty } from '@xinxiu/cli';
import { resetStack, startStack } from '@xinxiu/stack';
import { repositoryRoot } from './repository-root.js';
import { serveStackControl } from './stack-control.js';
import { type Tally, run, runSizes } from './test-sizes.js';

/**
 * `npm test`: everything, on real servers of an instance of its own beside a running stack. `npm test -- PATTERN …` runs
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

async function onRealServers(): Promise<Tally> {
  const dataDir = join(root, 'data', 'test');
  await resetStack({ dataDir, log: say, confirm: () => Promise.resolve(true) });
  const stack = await startStack({
    dataDir,
    instance: 'test',
    projectDir: root,
    log: say,
    seed: (env) => loadDemoCounty({ env, log: say }),
  });
  const control = await serveStackControl(stack);
  try {
    const env = {
      ...process.env,
      ...stack.env,
      XINXIU_API_URL: stack.apiUrl,
      XINXIU_STACK_CONTROL: control.url,
    };
    // What has data of its own runs beside what shares the county; the walks also end servers, and come alone.
    const atOnce = ['store', 'integration'].map((size) => runSizes([size], env, '--runInBand', ...selection));
    const integration = await Promise.all(atOnce);
    const endToEnd = await runSizes(['e2e'], env, '--runInBand', ...selection);
    return add(...integration, endToEnd);
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

async function servers(): Promise<Tally> {
  try {
    return await onRealServers();
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { passed: 0, failed: 1 };
  }
}

const total = add(
  patterns.length > 0 ? { passed: 0, failed: 0 } : await checks(),
  await runSizes(['unit', 'architecture', 'replay'], process.env, ...selection),
  await runSizes(['workflow'], process.env, ...selection),
  await servers(),
);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
