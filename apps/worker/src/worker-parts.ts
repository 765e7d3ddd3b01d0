import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  makeTelemetryFilterString,
} from '@temporalio/worker';
import type { DataConverter } from '@temporalio/common';
import { createRequire } from 'node:module';
import type { Config, Logger } from '@xinxiu/platform';
import type { WorkerActivities } from './activities/create-activities.js';
import { TASK_QUEUE } from './task-queue.js';

/** Drain of the worker, ms: activities get the grace to end by themselves, then are cancelled; all of it under 40 s. */
const GRACE_MS = 28_000;
const FORCE_MS = 34_000;

/**
 * Numbers for a machine of 2 cores: activities wait for the store and may be many; a workflow task is work for the CPU.
 * 1,000 cached cases take about 120 MB. Pollers are left to the SDK: 2, 4 and 10 of each kind gave fewer cases a second.
 */
const SIZES = {
  maxCachedWorkflows: 1_000,
  maxConcurrentActivityTaskExecutions: 60,
  maxConcurrentWorkflowTaskExecutions: 20,
  workflowThreadPoolSize: 1,
  // Work for a worker that died goes to another after this.
  stickyQueueScheduleToStartTimeout: '2 seconds',
} as const;

/** The SDK takes no signals: ending is ours, in order. Its log lines become ours. Before anything of the SDK is made. */
export function installRuntime(log: Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error'>): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      const { sdkComponent, taskQueue, workflowId, workflowType, activityType, error } = meta ?? {};
      const write = level.toLowerCase() as 'trace' | 'debug' | 'info' | 'warn' | 'error';
      log[write](
        { sdkComponent, taskQueue, workflowId, workflowType, activityType, err: error as unknown },
        message,
      );
    }),
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }), forward: {} },
    },
  });
}

/** @throws after 30 s when no server answers: the supervisor starts us again */
export async function connectWorker(config: Pick<Config, 'temporal'>): Promise<NativeConnection> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await NativeConnection.connect({ address: config.temporal.address });
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

export interface WorkerSetup {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly dataConverter: DataConverter;
  readonly activities: WorkerActivities;
  readonly taskQueue?: string;
  readonly identity?: string;
}

/** A worker on the bundle that was built; every worker of a release runs the same. */
export async function createWorker(setup: WorkerSetup): Promise<Worker> {
  const missing = Object.entries(setup.activities).filter(([, activity]) => typeof activity !== 'function');
  if (missing.length > 0) throw new Error(`No activity for: ${missing.map(([name]) => name).join(', ')}`);
  const codePath = createRequire(import.meta.url).resolve('@xinxiu/workflows/bundle');
  return Worker.create({
    connection: setup.connection,
    namespace: setup.namespace,
    taskQueue: setup.taskQueue ?? TASK_QUEUE,
    ...(setup.identity !== undefined && { identity: setup.identity }),
    workflowBundle: { codePath },
    dataConverter: setup.dataConverter,
    activities: setup.activities,
    shutdownGraceTime: GRACE_MS,
    shutdownForceTime: FORCE_MS,
    ...SIZES,
  });
}
