import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Part } from '../process/part.js';
import { answers } from '../ports/port-probe.js';
import { provideTemporal } from '../provision/temporal-program.js';
import { StackError } from '../stack-error.js';
import { assertSameProvider, type ProviderRecord } from '../state/stack-state.js';
import type { ServerContext } from './server-context.js';
import { prepareNamespace, searchAttributes, temporalAnswers } from './temporal-namespace.js';

export interface RunningTemporal {
  address: string;
  namespace: string;
  provider: ProviderRecord;
  uiUrl?: string;
  parts: Part[];
}

export const namespace = 'xinxiu';

/** Finds or provides Temporal, starts it, and sees to the namespace. @throws StackError */
export async function startTemporal(context: ServerContext): Promise<RunningTemporal> {
  const external = process.env['TEMPORAL_ADDRESS'];
  return external ? externalTemporal(context, external) : localTemporal(context);
}

async function localTemporal(context: ServerContext): Promise<RunningTemporal> {
  const { providers } = context.file.state;
  const recorded = providers.temporal?.kind === 'temporal-cli' ? providers.temporal.version : undefined;
  const program = await provideTemporal(context.log, recorded);
  const provider: ProviderRecord = { kind: 'temporal-cli', version: program.version, location: program.path };
  assertSameProvider('Temporal', providers.temporal, provider);
  await mkdir(join(context.dataDir, 'temporal'), { recursive: true, mode: 0o700 });
  const port = await context.ports.take('temporal');
  const uiPort = await context.ports.take('temporalUi');
  const address = `127.0.0.1:${port}`;
  const part = context.part({
    name: 'temporal',
    command: program.path,
    args: serverArguments(join(context.dataDir, 'temporal', 'temporal.db'), port, uiPort),
    ready: async () => (await answers(port)) && temporalAnswers(address),
    readyWithin: 60_000,
    stopSignal: 'SIGTERM',
    stopWithin: 20_000,
  });
  await part.start();
  try {
    await prepareNamespace(address, namespace);
    providers.temporal = provider;
  } catch (error) {
    await part.stop();
    throw error;
  }
  return { address, namespace, provider, uiUrl: `http://127.0.0.1:${uiPort}`, parts: [part] };
}

/**
 * How often the history service may read its own task queues, per second and shard. The default of 20 is meant for
 * hundreds of shards; the development server has one, so that each step of a case waited 45 ms for its turn (ten
 * activities in a row: 1,040 ms, with this 78 ms, at the same CPU per workflow).
 */
const queueReads = {
  'history.transferProcessorMaxPollRPS': 1_000,
  'history.timerProcessorMaxPollRPS': 1_000,
} as const;

/**
 * A write-ahead log with `normal` doubles the cases per second (26 instead of 13 on two cores). It survives the kill
 * of every process; only a power cut can lose the last moments, which a local stack may.
 */
function serverArguments(database: string, port: number, uiPort: number): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
    ...['--db-filename', database, '--namespace', namespace, '--log-level', 'warn'],
    ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'],
    ...Object.entries(searchAttributes).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
    ...Object.entries(queueReads).flatMap(([key, rate]) => ['--dynamic-config-value', `${key}=${rate}`]),
  ];
}

async function externalTemporal(context: ServerContext, address: string): Promise<RunningTemporal> {
  const provider: ProviderRecord = { kind: 'external', version: '', location: address };
  const { providers } = context.file.state;
  assertSameProvider('Temporal', providers.temporal, provider);
  if (!(await temporalAnswers(address, 10_000))) {
    throw new StackError(
      'EXTERNAL_SERVER_UNREACHABLE',
      `TEMPORAL_ADDRESS names ${address}, which does not answer within 10 s.`,
      'Start that server, correct the variable, or remove it to have one provided.',
    );
  }
  providers.temporal = provider;
  context.log('Temporal: TEMPORAL_ADDRESS: found');
  const name = process.env['TEMPORAL_NAMESPACE'] ?? namespace;
  await prepareNamespace(address, name);
  return { address, namespace: name, provider, parts: [] };
}
