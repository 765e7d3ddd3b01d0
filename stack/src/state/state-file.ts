import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newState, parseState, type StackState } from './stack-state.js';

/** The file `stack.json` in the data folder: provider, ports and processes of this instance. */
export class StateFile {
  readonly path: string;
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    dataDir: string,
    readonly state: StackState,
  ) {
    this.path = join(dataDir, 'stack.json');
  }

  static async load(dataDir: string, instance: string): Promise<StateFile> {
    return new StateFile(dataDir, (await readState(dataDir)) ?? newState(instance));
  }

  /** Writes the state so that a crash leaves either the old file or the new one; calls queue up. */
  save(): Promise<void> {
    this.writing = this.writing.catch(() => undefined).then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const draft = `${this.path}.${process.pid}.tmp`;
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(this.state, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.path);
  }
}

/** @returns undefined when the folder has never held a stack. */
export async function readState(dataDir: string): Promise<StackState | undefined> {
  const path = join(dataDir, 'stack.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : parseState(text, path);
}
