import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker, bundleWorkflowCode } from '@temporalio/worker';
import type { BareActivities } from './bare-case.workflow.js';

/** A worker of its own process, as ours is, with the sizes of ours. Ends when the benchmark lets go of it. */
const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = 'default' } = process.env;
const taskQueue = process.argv[2] ?? 'bench-bare';
const logger = new DefaultLogger('WARN');
const activities: BareActivities = { step: () => Promise.resolve() };

Runtime.install({ logger, shutdownSignals: [] });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  namespace,
  taskQueue,
  activities,
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare-case.workflow.js', import.meta.url)),
    logger,
  }),
  maxCachedWorkflows: 1_000,
  maxConcurrentActivityTaskExecutions: 60,
  maxConcurrentWorkflowTaskExecutions: 20,
  workflowThreadPoolSize: 1,
});
process.once('disconnect', () => {
  worker.shutdown();
});
process.send?.('ready');
await worker.run();
process.exit(0);
