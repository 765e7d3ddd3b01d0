import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BareWorker {
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the worker of the bare workflow. @throws Error when it ends before it is ready */
export async function startBareWorker(
  env: Readonly<Record<string, string>>,
  taskQueue: string,
): Promise<BareWorker> {
  const program = fileURLToPath(new URL('./bare-worker.main.js', import.meta.url));
  const child = fork(program, [taskQueue], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
  const { pid } = child;
  if (first === undefined || pid === undefined)
    throw new Error('The bare worker ended before it was ready; its words are above.');
  return {
    pid,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
