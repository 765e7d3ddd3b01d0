import { Client, Connection } from '@temporalio/client';
import type { RunningStack } from '@xinxiu/stack';
import { County } from '../factories/county.js';
import { type BareWorker, startBareWorker } from './bare-worker.js';
import { BareSide } from './bare-side.js';
import { startBenchStack, stackPids } from './bench-stack.js';
import { type Comparison, compare } from './compare.js';
import { measureRound } from './measure.js';
import { type BenchOptions, readOptions } from './options.js';
import { type BenchReport, asText, reportOn } from './report.js';
import { XinxiuSide } from './xinxiu-side.js';

/** `npm run bench`: what a case costs beside bare Temporal, both on the same servers in turns. */
const TASK_QUEUE = 'bench-bare';
/**
 * As many as are measured: a service runs for weeks, and of the first cases a tenth of the CPU is the
 * compiler of JavaScript at work, on either side.
 */
const WARM_UP = { cases: 120, concurrency: 20 };

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function onStack(stack: RunningStack, worker: BareWorker, options: BenchOptions): Promise<BenchReport> {
  const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = 'default' } = stack.env;
  const connection = await Connection.connect({ address });
  const county = await County.open({ ...stack.env, XINXIU_API_URL: stack.apiUrl });
  try {
    const bare = new BareSide(new Client({ connection, namespace }), TASK_QUEUE);
    const xinxiu = await XinxiuSide.open(county);
    const pids = { ...(await stackPids()), 'bare worker': worker.pid };
    log('warming up both sides');
    for (const side of [bare, xinxiu]) await measureRound(side, WARM_UP.cases, WARM_UP.concurrency, pids);
    const found: Comparison[] = [];
    for (const concurrency of options.concurrencies)
      found.push(await compare({ bare, xinxiu, pids, log }, concurrency, options.cases));
    return reportOn(found, new Date().toISOString().slice(0, 10));
  } finally {
    await county.close();
    await connection.close();
  }
}

async function bench(options: BenchOptions): Promise<BenchReport> {
  const stack = await startBenchStack(log);
  try {
    const worker = await startBareWorker(stack.env, TASK_QUEUE);
    try {
      return await onStack(stack, worker, options);
    } finally {
      await worker.stop();
    }
  } finally {
    await stack.stop();
  }
}

// The stack ends its processes when this one exits, and the bare worker when it is let go; a signal alone skips both.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
try {
  const options = readOptions(process.argv.slice(2), process.env);
  const report = await bench(options);
  process.stdout.write(`${options.json ? JSON.stringify(report) : asText(report)}\n`);
  process.exit(0);
} catch (error) {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
