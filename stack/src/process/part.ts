import { setTimeout as pause } from 'node:timers/promises';
import { messageOf } from '../stack-error.js';
import type { ProcessMark } from '../state/stack-state.js';
import { backOff, healthyAfter } from './back-off.js';
import { Child, type ChildSpec } from './child.js';
import { rotateLog } from './log-file.js';
import { markOf } from './process-identity.js';

export type PartSpec = Omit<ChildSpec, 'logFile'>;

export interface PartOptions {
  log: (line: string) => void;
  logFolder: string;
  /** Told at each start, so that a later launcher can end what this one leaves behind. */
  started: (mark: ProcessMark) => Promise<void>;
}

/** A program that is to run until it is told otherwise: started again when it ends by itself. */
export class Part {
  private child: Child | undefined;
  /** False while somebody wants it down: before the start, after stop, after a deliberate kill. */
  private wanted = false;
  private failures = 0;
  private waiting: AbortController | undefined;
  private logFile: string | undefined;

  constructor(
    private readonly spec: PartSpec,
    private readonly options: PartOptions,
  ) {}

  get name(): string {
    return this.spec.name;
  }

  get pid(): number | undefined {
    return this.child?.running ? this.child.pid : undefined;
  }

  /** Starts the program and waits until it is ready. @throws StackError CHILD_NOT_READY, with nothing left running */
  async start(): Promise<void> {
    // A restart goes on in the same file: the words before the crash are wanted next to those after it.
    this.logFile ??= await rotateLog(this.options.logFolder, this.spec.name);
    const child = new Child({ ...this.spec, logFile: this.logFile });
    this.child = child;
    const mark = child.pid === undefined ? undefined : await markOf(this.name, child.pid);
    if (mark) await this.options.started(mark);
    try {
      await child.untilReady();
    } catch (error) {
      await child.stop();
      throw error;
    }
    this.wanted = true;
    const since = Date.now();
    void child.exited.then((how) => this.ended(child, how, Date.now() - since));
  }

  /** @returns how the program ended; undefined when it did not run */
  async stop(): Promise<string | undefined> {
    this.wanted = false;
    this.waiting?.abort();
    return this.child?.running ? this.child.stop() : undefined;
  }

  /** For crash tests: sends the signal; a program that dies of it stays down until {@link restart}. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const pauses = signal === 'SIGSTOP' || signal === 'SIGCONT';
    if (!pauses) {
      this.wanted = false;
      this.waiting?.abort();
    }
    this.child?.signal(signal);
    if (!pauses) await this.child?.exited;
  }

  /** Tries three times: what a killed program has left (memory, a lock) may take a moment to go. */
  async restart(): Promise<void> {
    await this.stop();
    this.failures = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.start();
      } catch (error) {
        if (attempt === 3) throw error;
        await pause(backOff(attempt));
      }
    }
  }

  /** For the launcher's own sudden end. */
  signalNow(signal: NodeJS.Signals): void {
    this.child?.signal(signal);
  }

  private async ended(child: Child, how: string, ranFor: number): Promise<void> {
    if (!this.wanted || child !== this.child) return;
    this.failures = ranFor > healthyAfter ? 1 : this.failures + 1;
    await this.startAgain(`ended ${how}`);
  }

  private async startAgain(why: string): Promise<void> {
    for (let reason = why; this.wanted;) {
      const delay = backOff(this.failures);
      this.options.log(`${this.name}: ${reason}; next start in ${delay / 1000} s`);
      this.waiting = new AbortController();
      await pause(delay, undefined, { signal: this.waiting.signal }).catch(() => undefined);
      if (!this.wanted) return;
      try {
        await this.start();
        this.options.log(`${this.name}: runs again`);
        return;
      } catch (error) {
        this.failures += 1;
        reason = messageOf(error);
      }
    }
  }
}
