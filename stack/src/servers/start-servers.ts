import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFile } from '../process/file-lock.js';
import { endOrphans } from '../process/orphans.js';
import { isRunning, markOf } from '../process/process-identity.js';
import type { Part } from '../process/part.js';
import { PortBook } from '../ports/port-book.js';
import { PortClaims } from '../ports/port-claims.js';
import { cacheRoot } from '../provision/cache-directory.js';
import { StackError } from '../stack-error.js';
import { StateFile } from '../state/state-file.js';
import { startMongo } from './mongo-server.js';
import type { RunningMongo } from './running-mongo.js';
import { ServerContext } from './server-context.js';
import { startSmtp, type RunningSmtp } from './smtp-server.js';
import { startTemporal, type RunningTemporal } from './temporal-server.js';

export type ServerName = 'temporal' | 'mongo' | 'smtp';

export interface StartServersOptions {
  dataDir: string;
  /** `default` takes the usual ports; every other name a block of its own. */
  instance: string;
  log: (line: string) => void;
  /** Servers that are wanted; all unless told otherwise. */
  wants?: Partial<Record<ServerName, boolean>>;
}

export interface RunningServers {
  temporal: RunningTemporal | undefined;
  mongo: RunningMongo | undefined;
  smtp: RunningSmtp | undefined;
  context: ServerContext;
  /** Ends Temporal, then the database, then the mail catcher: who writes ends before what he writes to. */
  stop(): Promise<void>;
  /** For crash tests: a server that dies of the signal stays down until {@link restart}. External servers refuse. */
  kill(server: ServerName, signal: NodeJS.Signals): Promise<void>;
  /** Starts the server again on the same port and data. */
  restart(server: ServerName): Promise<void>;
}

/**
 * Finds or provides the servers, starts them on the loopback address, and returns when all answer. Whoever calls
 * this handles SIGINT and SIGTERM and calls `stop`; servers that a killed caller leaves are ended by the next start.
 * @throws StackError; nothing is left running then
 */
export async function startServers(options: StartServersOptions): Promise<RunningServers> {
  const { instance, log, wants = {} } = options;
  const dataDir = resolve(options.dataDir);
  await mkdir(dataDir, { recursive: true });
  // Two starts at the same moment would both find the folder free.
  const release = await lockFile(join(dataDir, 'stack.lock'), () => undefined);
  const file = await claim(dataDir, instance, log).finally(release);
  const ports = new PortBook(file, new PortClaims(join(cacheRoot(), 'ports')), log);
  const context = new ServerContext(dataDir, file, ports, log);
  const servers = new Servers(context);
  try {
    await servers.start(wants);
  } catch (error) {
    await servers.stop();
    throw error;
  }
  return servers;
}

/** Makes us the launcher of this data folder. @throws StackError ALREADY_RUNNING */
async function claim(dataDir: string, instance: string, log: (line: string) => void): Promise<StateFile> {
  const file = await StateFile.load(dataDir, instance);
  const { launcher, processes } = file.state;
  if (launcher && (await isRunning(launcher))) {
    throw new StackError(
      'ALREADY_RUNNING',
      `A stack already runs on ${dataDir} (process ${launcher.pid}).`,
      'Use it, or end it with "npm run stop".',
    );
  }
  await endOrphans(processes, log);
  const ourselves = await markOf('launcher', process.pid);
  Object.assign(file.state, { processes: [], addresses: {} }, ourselves && { launcher: ourselves });
  await file.save();
  return file;
}

class Servers implements RunningServers {
  temporal: RunningTemporal | undefined;
  mongo: RunningMongo | undefined;
  smtp: RunningSmtp | undefined;
  /** A launcher that ends without a word must not leave servers running. */
  private readonly lastResort = () => this.context.signalAll('SIGTERM');

  constructor(readonly context: ServerContext) {
    process.once('exit', this.lastResort);
  }

  /** @throws the first failure, when all have come to an end: the others may be in the middle of a build */
  async start(wants: Partial<Record<ServerName, boolean>>): Promise<void> {
    const { context } = this;
    const outcomes = await Promise.allSettled([
      wants.temporal !== false && startTemporal(context).then((running) => (this.temporal = running)),
      wants.mongo !== false && startMongo(context).then((running) => (this.mongo = running)),
      wants.smtp !== false && startSmtp(context).then((running) => (this.smtp = running)),
    ]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    await context.file.save();
  }

  async stop(): Promise<void> {
    process.off('exit', this.lastResort);
    for (const part of this.parts()) await part.stop();
    await this.context.ports.release();
    const { state } = this.context.file;
    Object.assign(state, { processes: [], addresses: {} });
    delete state.launcher;
    await this.context.file.save();
  }

  async kill(server: ServerName, signal: NodeJS.Signals): Promise<void> {
    await Promise.all(this.ownParts(server).map((part) => part.kill(signal)));
  }

  async restart(server: ServerName): Promise<void> {
    const parts = this.ownParts(server);
    for (const part of [...parts].reverse()) await part.stop();
    for (const part of parts) await part.restart();
  }

  /** In the order in which they are to end. */
  private parts(): Part[] {
    return [this.temporal, this.mongo, this.smtp].flatMap((server) => [...(server?.parts ?? [])].reverse());
  }

  private ownParts(server: ServerName): Part[] {
    const parts = this[server]?.parts ?? [];
    if (parts.length > 0) return parts;
    throw new StackError(
      'UNKNOWN_PART',
      `This start has no local ${server} server.`,
      'Ask for it in "wants", and remove the variable that names an external one.',
    );
  }
}
