import { type ChildProcess, spawn } from 'node:child_process';
import { repositoryRoot } from './repository-root.js';
import { type ComposeService, milliseconds } from './compose-file.js';

/** What a text of the file means on this machine: names of services, ports and folders are others here. */
export type Here = (text: string) => string;

/**
 * One service of docker-compose.yml as a process of this machine: the very command with the very environment, in the
 * checkout, which is what the image holds. What a container adds (user, read-only root, limits) is not there.
 */
export class ServiceHere {
  private child: ChildProcess | undefined;
  private lines = '';

  constructor(
    readonly name: string,
    private readonly service: ComposeService,
    private readonly here: Here,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Everything that it has written. */
  get log(): string {
    return this.lines;
  }

  start(): void {
    this.child = run(this.service.command ?? [], this.here, this.environment);
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.lines += chunk.toString()));
  }

  /** Asks as Docker does: failures in the start period do not count, then so many in a row make it unhealthy. */
  async health(): Promise<'healthy' | 'unhealthy' | 'ended'> {
    const { healthcheck } = this.service;
    if (!healthcheck) throw new Error(`"${this.name}" has no health check`);
    const startsUntil = Date.now() + milliseconds(healthcheck.start_period);
    for (let failures = 0; failures < healthcheck.retries;) {
      if (this.child && this.child.exitCode !== null) return 'ended';
      if ((await this.probe()) === 0) return 'healthy';
      const starting = Date.now() < startsUntil;
      if (!starting) failures++;
      // Sooner than the interval while it starts: nobody is kept waiting for a server that is up.
      await pause(starting ? 500 : milliseconds(healthcheck.interval));
    }
    return 'unhealthy';
  }

  /** Exit code of the health check's own command, once; null when it took too long. */
  async probe(): Promise<number | null> {
    const { test = [], timeout = '30s' } = this.service.healthcheck ?? {};
    const [kind, ...command] = test;
    if (kind !== 'CMD') throw new Error(`the health check of "${this.name}" is no CMD`);
    return exitOf(run(command, this.here, this.environment), milliseconds(timeout));
  }

  /** As `docker compose stop`: SIGTERM, and SIGKILL after the grace period. @returns its exit code; null: it was killed */
  async stop(): Promise<number | null> {
    if (!this.child || this.child.exitCode !== null) return this.child?.exitCode ?? null;
    const end = exitOf(this.child, milliseconds(this.service.stop_grace_period ?? '10s'));
    this.child.kill('SIGTERM');
    return end;
  }
}

/** Runs a command of the file to its end. @returns exit code and what it said */
export async function runHere(
  command: readonly string[],
  here: Here,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = run(command, here, environment);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { code: await exitOf(child, 60_000), output };
}

function run(
  command: readonly string[],
  here: Here,
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const [program = '', ...args] = command.map(here);
  return spawn(program, args, { cwd: repositoryRoot(), env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function exitOf(child: ChildProcess, within: number): Promise<number | null> {
  const lastResort = setTimeout(() => child.kill('SIGKILL'), within);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
  } finally {
    clearTimeout(lastResort);
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
