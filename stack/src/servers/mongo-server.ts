import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Part } from '../process/part.js';
import { answers } from '../ports/port-probe.js';
import { provideMongo, type MongoProgram } from '../provision/mongo-program.js';
import { providePostgres } from '../provision/postgres-program.js';
import { assertSameProvider, type ProviderRecord } from '../state/stack-state.js';
import { externalMongo } from './external-mongo.js';
import { initiateReplicaSet, mongoAnswers } from './mongo-probe.js';
import { initialiseCluster, postgresAddress, postgresHome } from './postgres-cluster.js';
import type { RunningMongo } from './running-mongo.js';
import type { ServerContext } from './server-context.js';

/** The database of everything; the drivers take it from the connection string. */
const databaseName = 'xinxiu';

/** Finds or provides the document store and starts it. @throws StackError */
export async function startMongo(context: ServerContext): Promise<RunningMongo> {
  const { providers } = context.file.state;
  const external = process.env['MONGODB_URI'];
  if (external) return externalMongo(context, external);
  const recorded = providers.mongo?.kind;
  const local = recorded === 'mongod' || recorded === 'ferretdb' ? recorded : undefined;
  const program = await provideMongo(context.log, local);
  const provider = { kind: program.kind, version: program.version, location: program.path };
  assertSameProvider('MongoDB', providers.mongo, provider);
  const start = program.kind === 'mongod' ? startMongod : startFerret;
  const running = await start(context, program, provider);
  // Only what has run may bind the folder to itself: a broken program would do so for ever.
  providers.mongo = provider;
  return running;
}

async function startFerret(
  context: ServerContext,
  program: MongoProgram,
  provider: ProviderRecord,
): Promise<RunningMongo> {
  const home = await postgresHome(context.dataDir);
  if (home.outside) noteOutside(context, join(home.cluster, '..'));
  const postgres = await providePostgres(home.identity);
  const password = await initialiseCluster(home, postgres, context.dataDir);
  const postgresPort = await context.ports.take('postgres');
  const port = await context.ports.take('mongo');
  const address = postgresAddress(home.cluster, postgresPort, password);
  const uri = `mongodb://127.0.0.1:${port}/${databaseName}`;
  const database = context.part({
    name: 'postgres',
    command: postgres.postgres,
    args: ['-D', home.cluster, ...postgresSettings(postgresPort, address.socketFolder)],
    env: { LC_ALL: 'C' },
    cwd: home.cluster,
    identity: home.identity,
    ready: () => answers(postgresPort),
    readyWithin: 60_000,
    // SIGINT is its fast shutdown: sessions are ended, the data is written.
    stopSignal: 'SIGINT',
    stopWithin: 20_000,
  });
  const ferret = context.part({
    name: 'ferretdb',
    command: program.path,
    args: ['-listen', `127.0.0.1:${port}`],
    env: { POSTGRESQL_URL: address.url, ...goSettings() },
    ready: async () => (await answers(port)) && mongoAnswers(uri),
    readyWithin: 90_000,
    stopSignal: 'SIGTERM',
    stopWithin: 10_000,
  });
  return startAll({ uri, provider, parts: [database, ferret] });
}

/**
 * FerretDB's documents are short-lived garbage: four times the heap before a collection saves a tenth of its CPU. It
 * waits for PostgreSQL most of the time, and Go spends as much again on waking threads for it: half of the cores, which
 * it never fills, save another tenth.
 */
function goSettings(): Record<string, string> {
  return { GOGC: '400', GOMAXPROCS: String(Math.max(1, Math.floor(availableParallelism() / 2))) };
}

/** FerretDB's statements carry the field name as a parameter: only a plan made for its value can use an index. */
function postgresSettings(port: number, socketFolder: string): string[] {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolder,
    plan_cache_mode: 'force_custom_plan',
    jit: 'off',
    max_connections: 120,
    shared_buffers: '128MB',
    wal_compression: 'on',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function startMongod(
  context: ServerContext,
  program: MongoProgram,
  provider: ProviderRecord,
): Promise<RunningMongo> {
  const folder = join(context.dataDir, 'mongod');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const port = await context.ports.take('mongo');
  const part = context.part({
    name: 'mongod',
    command: program.path,
    args: ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', 'xinxiu'],
    ready: async () => (await answers(port)) && initiateReplicaSet(port),
    readyWithin: 60_000,
    stopSignal: 'SIGTERM',
    stopWithin: 20_000,
  });
  const options = 'directConnection=true&w=majority&journal=true&retryWrites=true&readConcernLevel=majority';
  return startAll({ uri: `mongodb://127.0.0.1:${port}/${databaseName}?${options}`, provider, parts: [part] });
}

async function startAll(server: RunningMongo): Promise<RunningMongo> {
  const started: Part[] = [];
  try {
    for (const part of server.parts) {
      await part.start();
      started.unshift(part);
    }
  } catch (error) {
    for (const part of started) await part.stop();
    throw error;
  }
  return server;
}

function noteOutside(context: ServerContext, folder: string): void {
  const { outside } = context.file.state;
  if (outside.includes(folder)) return;
  outside.push(folder);
  context.log(
    `PostgreSQL: its data lies in ${folder}: only root can enter ${context.dataDir}, and it refuses to run as root`,
  );
}
