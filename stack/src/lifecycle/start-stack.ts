import { join } from 'node:path';
import type { Part } from '../process/part.js';
import { withoutCredentials } from '../servers/external-mongo.js';
import { startServers, type RunningServers, type ServerName } from '../servers/start-servers.js';
import { StackError } from '../stack-error.js';
import { applicationEnvironment, applicationParts, type ApplicationParts } from './application-parts.js';

export type StackPartName = ServerName | 'api' | 'worker';

export interface StartStackOptions {
  dataDir: string;
  instance: string;
  log: (line: string) => void;
  projectDir: string;
  /** Rule packs, holidays and the demo county; `<projectDir>/seeds` unless told otherwise. */
  seedsDir?: string;
  /** Loads the demo county; gets the environment that api and worker will get. Its lines are printed at the end. */
  seed?: (env: Readonly<Record<string, string>>) => Promise<string[]>;
  /** External servers are somebody's: they get the demo county only when he says so. */
  demoOnExternal?: boolean;
}

export interface RunningStack {
  servers: RunningServers;
  /** What api and worker got; a tool that is started with it talks to this stack. */
  env: Readonly<Record<string, string>>;
  apiUrl: string;
  /** Ends api, worker, receiver, Temporal, database, mail catcher, in this order; each may drain. */
  stop(): Promise<void>;
  /** Ends everything at once; the data survives. */
  stopNow(): void;
  kill(part: StackPartName, signal: NodeJS.Signals): Promise<void>;
  restart(part: StackPartName): Promise<void>;
}

/** Starts servers, demo county, worker and api. @throws StackError; nothing is left running then */
export async function startStack(options: StartStackOptions): Promise<RunningStack> {
  const { log } = options;
  const servers = await startServers(options);
  const stack = new Stack(servers);
  try {
    const { ports, file } = servers.context;
    const application = {
      projectDir: options.projectDir,
      seedsDir: options.seedsDir ?? join(options.projectDir, 'seeds'),
      httpPort: await ports.take('api', portFrom('XINXIU_HTTP_PORT')),
      workerHealthPort: await ports.take('workerHealth'),
    };
    stack.env = applicationEnvironment(servers, application);
    stack.apiUrl = `http://127.0.0.1:${application.httpPort}`;
    const notes = await loadDemo(options, servers, stack.env);
    await stack.start(await applicationParts(servers, application, stack.env), log);
    file.state.addresses = addressesOf(stack);
    await file.save();
    for (const line of [...describeAddresses(file.state.addresses), ...notes]) log(line);
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function loadDemo(
  { seed, demoOnExternal, log }: StartStackOptions,
  servers: RunningServers,
  env: Readonly<Record<string, string>>,
): Promise<string[]> {
  if (!seed) return [];
  if (servers.mongo?.provider.kind === 'external' && !demoOnExternal) {
    log(
      'demo county: not loaded, because MONGODB_URI names an external server (--demo-on-external loads it)',
    );
    return [];
  }
  return seed(env);
}

function addressesOf({ servers, apiUrl }: Stack): Record<string, string> {
  const { temporal, mongo, smtp } = servers;
  return {
    site: `${apiUrl}/`,
    desk: `${apiUrl}/desk`,
    api: apiUrl,
    openapi: `${apiUrl}/api/openapi.json`,
    ...(temporal && { temporal: temporal.address }),
    ...(temporal?.uiUrl && { temporalUi: temporal.uiUrl }),
    // An external address may carry a password, and this file is for reading.
    ...(mongo && { mongodb: mongo.provider.kind === 'external' ? mongo.provider.location : mongo.uri }),
    ...(smtp && { smtp: withoutCredentials(smtp.url) }),
    ...(smtp?.inboxUrl && { inbox: `${smtp.inboxUrl}/messages` }),
  };
}

function describeAddresses(addresses: Record<string, string>): string[] {
  return [
    'Xinxiu runs:',
    ...Object.entries(addresses).map(([name, address]) => `  ${name.padEnd(12)} ${address}`),
  ];
}

function portFrom(variable: string): number | undefined {
  const port = Number(process.env[variable]);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

class Stack implements RunningStack {
  env: Readonly<Record<string, string>> = {};
  apiUrl = '';
  private parts: ApplicationParts | undefined;

  constructor(readonly servers: RunningServers) {}

  async start(parts: ApplicationParts, log: (line: string) => void): Promise<void> {
    this.parts = parts;
    await parts.receiver.start();
    log('starting worker and api');
    await Promise.all([parts.worker.start(), parts.api.start()]);
  }

  async stop(): Promise<void> {
    for (const part of this.ownParts()) await part.stop();
    await this.servers.stop();
  }

  stopNow(): void {
    this.servers.context.signalAll('SIGKILL');
  }

  async kill(name: StackPartName, signal: NodeJS.Signals): Promise<void> {
    await (isApplication(name) ? this.part(name).kill(signal) : this.servers.kill(name, signal));
  }

  async restart(name: StackPartName): Promise<void> {
    await (isApplication(name) ? this.part(name).restart() : this.servers.restart(name));
  }

  /** In the order in which they are to end. */
  private ownParts(): Part[] {
    return this.parts ? [this.parts.api, this.parts.worker, this.parts.receiver] : [];
  }

  private part(name: 'api' | 'worker'): Part {
    const part = this.parts?.[name];
    if (part) return part;
    throw new StackError('UNKNOWN_PART', `${name} has not been started.`, 'Start the stack first.');
  }
}

function isApplication(name: StackPartName): name is 'api' | 'worker' {
  return name === 'api' || name === 'worker';
}
