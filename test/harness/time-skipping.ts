import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
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

export interface WorkedServer {
  readonly env: TestWorkflowEnvironment;
  /** Ends the worker, then the server. */
  close(): Promise<void>;
}

/** A server on which months pass in seconds, and a worker that runs on it until both are closed. */
export async function openWorkedServer(activities: object): Promise<WorkedServer> {
  const env = await startTimeSkipping();
  const worker = await startWorker(env, activities);
  const running = worker.run();
  return {
    env,
    close: async () => {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}

/** What a workflow refused an Update with. @throws what else the attempt failed with, or Error when it was taken */
export async function refusalOf(attempt: Promise<unknown>): Promise<ApplicationFailure> {
  const failure = await attempt.then(
    () => new Error('was taken'),
    (error: unknown) => error,
  );
  if (failure instanceof WorkflowUpdateFailedError && failure.cause instanceof ApplicationFailure)
    return failure.cause;
  throw failure;
}
