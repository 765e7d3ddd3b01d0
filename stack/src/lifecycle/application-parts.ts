import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Part } from '../process/part.js';
import type { RunningServers } from '../servers/start-servers.js';

export interface ApplicationOptions {
  /** The checkout, which holds apps/ and seeds/. */
  projectDir: string;
  seedsDir: string;
  httpPort: number;
  workerHealthPort: number;
}

/** How long api and worker may drain, ms: their own grace is 30 s. */
const drainWithin = 45_000;
/** Room for what lives shortly: collected less often, a case costs less CPU. */
const nodeFlags = ['--max-semi-space-size=64'] as const;
/** The thread of the workflows notes no stack of each promise: see the module. */
const workerPreload = 'apps/worker/dist/workflow-thread/without-promise-stacks.js';
const receiverProgram = fileURLToPath(new URL('../../dist/exchange/receiver.main.js', import.meta.url));

/** What api, worker and the tools beside them read from the environment. */
export function applicationEnvironment(
  servers: RunningServers,
  options: ApplicationOptions,
): Record<string, string> {
  const { dataDir } = servers.context;
  const { temporal, mongo, smtp } = servers;
  return {
    ...(temporal && { TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace }),
    ...(mongo && { MONGODB_URI: mongo.uri }),
    ...(smtp && { SMTP_URL: smtp.url }),
    ...(smtp?.inboxUrl && {
      XINXIU_INBOX_URL: smtp.inboxUrl,
      XINXIU_BOUNCE_ADDRESS: 'bounce@xinxiu.invalid',
      XINXIU_BOUNCE_MAILBOX: `${smtp.inboxUrl}/messages`,
    }),
    XINXIU_DATA_DIR: dataDir,
    XINXIU_HTTP_PORT: String(options.httpPort),
    XINXIU_PUBLIC_URL: `http://127.0.0.1:${options.httpPort}`,
    XINXIU_WORKER_HEALTH_PORT: String(options.workerHealthPort),
    XINXIU_KEYS_DIR: join(dataDir, 'keys'),
    XINXIU_EXCHANGE_DIR: join(dataDir, 'exchange'),
    XINXIU_SEEDS_DIR: options.seedsDir,
    XINXIU_PORTAL_DIR: join(options.projectDir, 'apps', 'portal', 'dist', 'site'),
    // The demo moves legal time by the case's own clock; the api refuses to boot with this in production.
    XINXIU_TEST_CLOCK: '1',
    // A legal day may take a second here: who waited for minutes would see reminders after the case.
    XINXIU_DIGEST_WINDOW_SECONDS: '1',
    // Here a few demo accounts on one address are driven by programs, the tests and the benchmark.
    XINXIU_REQUESTS_PER_ACCOUNT: '1000000',
    XINXIU_REQUESTS_PER_ADDRESS: '1000000',
    XINXIU_STREAMS_PER_ACCOUNT: '1000',
    XINXIU_UNUSED_UPLOADS: '1000000',
    XINXIU_UNUSED_UPLOAD_MB: '1000000',
    NODE_ENV: process.env['NODE_ENV'] ?? 'development',
  };
}

export interface ApplicationParts {
  receiver: Part;
  worker: Part;
  api: Part;
}

export async function applicationParts(
  servers: RunningServers,
  options: ApplicationOptions,
  env: Record<string, string>,
): Promise<ApplicationParts> {
  const { context } = servers;
  const exchange = join(context.dataDir, 'exchange');
  await mkdir(exchange, { recursive: true });
  await mkdir(join(context.dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const node = (name: string, script: string, healthUrl: string, flags: readonly string[] = []) =>
    context.part({
      name,
      command: process.execPath,
      args: [...nodeFlags, ...flags, join(options.projectDir, script)],
      env,
      cwd: options.projectDir,
      ready: () => isHealthy(healthUrl),
      readyWithin: 90_000,
      stopSignal: 'SIGTERM',
      stopWithin: drainWithin,
    });
  const receiver = context.part({
    name: 'exchange',
    command: process.execPath,
    args: [receiverProgram, exchange, join(context.dataDir, 'keys', 'exchange.pub.pem')],
    env,
    cwd: options.projectDir,
    ready: () => Promise.resolve(true),
    readyWithin: 5_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  });
  return {
    receiver,
    worker: node('worker', 'apps/worker/dist/main.js', `http://127.0.0.1:${options.workerHealthPort}/ready`, [
      // An address, not a path: `--import` takes those of every system.
      `--import=${pathToFileURL(join(options.projectDir, workerPreload)).href}`,
    ]),
    api: node('api', 'apps/api/dist/main.js', `http://127.0.0.1:${options.httpPort}/api/v1/health/ready`),
  };
}

async function isHealthy(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.ok;
}
