import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Runtime, Worker } from '@temporalio/worker';
import { addSearchAttributes, provideTestServer } from '@xinxiu/stack';

const BUNDLE = createRequire(import.meta.url).resolve('@xinxiu/workflows/bundle');
export const TASK_QUEUE = 'xinxiu';

/** Keeps the SDK's own log lines out of the test report. */
export function quietRuntime(): void {
  const silent = (): void => undefined;
  const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent };
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR' } } });
}

/** A server on which months pass in seconds. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  quietRuntime();
  const path = await provideTestServer(() => undefined);
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  await addSearchAttributes(env.connection, env.namespace ?? 'default');
  return env;
}

export async function workflowBundle(): Promise<{ code: string }> {
  return { code: await readFile(BUNDLE, 'utf8') };
}

export async function startWorker(env: TestWorkflowEnvironment, activities: object): Promise<Worker> {
  return Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    taskQueue: TASK_QUEUE,
    workflowBundle: await workflowBundle(),
    activities,
  });
}
