import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePorts } from './free-port.js';
import { repositoryRoot } from './repository-root.js';

/** A second api on the servers of the stack under test, with an environment of its own. */
export interface OwnApi {
  readonly url: string;
  /** Everything that it has written to stdout and stderr. */
  log(): string;
  stop(): Promise<void>;
}

/** What was started in this file and has not ended, ready or not. */
const running = new Set<ChildProcess>();

/** For the end of a file: also ends an api of which the set-up never came to know. */
export async function stopOwnApis(): Promise<void> {
  await Promise.all([...running].map(stopped));
}

/** @throws Error with its log when it is not ready within 30 s */
export async function startOwnApi(over: Readonly<Record<string, string>> = {}): Promise<OwnApi> {
  const port = over['XINXIU_HTTP_PORT'] ?? String((await freePorts(1))[0]);
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, NODE_OPTIONS: '', XINXIU_HTTP_PORT: port, ...over };
  const child = spawn(process.execPath, [join(repositoryRoot(), 'apps/api/dist/main.js')], { env });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let lines = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (lines += chunk.toString()));
  try {
    await untilReady(`${url}/api/v1/health/ready`);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The api was not ready:\n${lines}`, { cause: error });
  }
  return { url, log: () => lines, stop: () => stopped(child) };
}

async function untilReady(address: string): Promise<void> {
  for (const until = Date.now() + 30_000; ;) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > until) throw new Error(`${address} does not answer 200.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await end;
  clearTimeout(lastResort);
}
