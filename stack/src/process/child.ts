import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { messageOf, StackError } from '../stack-error.js';
import { signalGroup } from './signal-group.js';

export interface ChildSpec {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string | undefined>;
  cwd?: string;
  /** Another user to run as, when we are root. */
  identity?: { uid: number; gid: number } | undefined;
  logFile: string;
  /** Asked every 50 ms until true. */
  ready: () => Promise<boolean>;
  /** How long it may take to become ready, ms. */
  readyWithin: number;
  stopSignal: NodeJS.Signals;
  /** How long it may take to end after the stop signal, ms; then SIGKILL. */
  stopWithin: number;
}

/** One run of a program, in a process group of its own so that Ctrl-C does not reach it before its turn. */
export class Child {
  private readonly process: ChildProcess;
  readonly exited: Promise<string>;
  private end: string | undefined;

  constructor(readonly spec: ChildSpec) {
    // A file, not a pipe: the program must not stop or die when its launcher does.
    const log = openSync(spec.logFile, 'a');
    this.process = spawn(spec.command, spec.args, {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: spec.cwd,
      env: { ...process.env, ...spec.env },
      ...spec.identity,
    });
    closeSync(log);
    this.exited = new Promise((resolve) => {
      const ended = (how: string) => {
        this.end = how;
        resolve(how);
      };
      this.process.once('exit', (code, signal) => ended(signal ? `by ${signal}` : `with code ${code}`));
      this.process.once('error', (error) => ended(`at the start: ${messageOf(error)}`));
    });
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  get running(): boolean {
    return this.end === undefined;
  }

  /** @throws StackError CHILD_NOT_READY with the end of its log */
  async untilReady(): Promise<void> {
    for (const limit = Date.now() + this.spec.readyWithin; Date.now() < limit; await pause(50)) {
      if (!this.running) break;
      if (await this.spec.ready().catch(() => false)) return;
    }
    const why = this.running ? `not ready after ${this.spec.readyWithin / 1000} s` : `ended ${this.end}`;
    throw new StackError(
      'CHILD_NOT_READY',
      `${this.spec.name} ${why}. Its last words:\n${await lastLines(this.spec.logFile)}\n`,
      `The whole log is ${this.spec.logFile}.`,
    );
  }

  signal(signal: NodeJS.Signals): void {
    if (this.running && this.process.pid !== undefined) signalGroup(this.process.pid, signal);
  }

  /** Asks the program to end, and makes it when it does not. @returns how it ended */
  async stop(): Promise<string> {
    this.signal(this.spec.stopSignal);
    // One that a test has paused would otherwise never see it.
    this.signal('SIGCONT');
    // Unreferenced: a child that ends at once must not hold the launcher for the rest of the time.
    const late = pause(this.spec.stopWithin, 'late' as const, { ref: false });
    if ((await Promise.race([this.exited, late])) === 'late' && this.running) this.signal('SIGKILL');
    return this.exited;
  }
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-12).join('\n') || '(nothing)';
}
