import type { Worker } from '@temporalio/worker';
import { TASK_QUEUE } from '../task-queue.js';
import type { OpenParts } from '../worker.module.js';
import type { HealthCheck } from './health-server.js';
import { assertPolls, secondsSincePoll } from './last-poll.js';

/** Kinds of task queues (temporal.api.enums.v1.TaskQueueType). */
const QUEUES = [1, 2] as const;
const PATIENCE_MS = 2_000;

/** What a worker needs to be of use: work that it takes, the engine, the store, the mail server. */
export function workerChecks(
  { config, database, temporal, mailer }: OpenParts,
  worker: Worker,
): Readonly<Record<string, HealthCheck>> {
  const { connection } = temporal;
  const { workflowService } = connection;
  const soon = <T>(ask: () => Promise<T>): Promise<T> =>
    connection.withDeadline(Date.now() + PATIENCE_MS, ask);
  return {
    worker: async () => {
      const state = worker.getState();
      if (state !== 'RUNNING') throw new Error(state);
      return state;
    },
    polls: async () => {
      const { namespace } = config.temporal;
      const queues = await soon(() =>
        Promise.all(
          QUEUES.map((taskQueueType) =>
            workflowService.describeTaskQueue({ namespace, taskQueue: { name: TASK_QUEUE }, taskQueueType }),
          ),
        ),
      );
      const pollers = queues.flatMap((queue) => queue.pollers);
      return assertPolls(secondsSincePoll(pollers, worker.options.identity, Date.now()));
    },
    database: () => database.ping().then(() => 'answers'),
    temporal: () => soon(() => workflowService.getSystemInfo({})).then(() => 'answers'),
    mail: async () => {
      if (!(await mailer.verify())) throw new Error('does not answer, or refuses our sign-in');
      return 'answers';
    },
  };
}
