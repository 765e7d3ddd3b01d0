import { join } from 'node:path';
import { Part, type PartSpec } from '../process/part.js';
import type { PortBook } from '../ports/port-book.js';
import type { StateFile } from '../state/state-file.js';
import type { ProcessMark } from '../state/stack-state.js';

/** What the start of each server shares. */
export class ServerContext {
  /** Every program of this start, also those that are not ready yet. */
  private readonly parts: Part[] = [];

  constructor(
    readonly dataDir: string,
    readonly file: StateFile,
    readonly ports: PortBook,
    readonly log: (line: string) => void,
  ) {}

  part(spec: PartSpec): Part {
    const part = new Part(spec, {
      log: this.log,
      logFolder: join(this.dataDir, 'logs'),
      started: (mark) => this.remember(mark),
    });
    this.parts.push(part);
    return part;
  }

  /** For a launcher that has to end this moment. */
  signalAll(signal: NodeJS.Signals): void {
    for (const part of this.parts) part.signalNow(signal);
  }

  private async remember(mark: ProcessMark): Promise<void> {
    const { state } = this.file;
    state.processes = [...state.processes.filter(({ name }) => name !== mark.name), mark];
    await this.file.save();
  }
}
