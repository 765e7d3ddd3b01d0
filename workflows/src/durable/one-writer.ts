import { condition } from '@temporalio/workflow';

/** What a workflow has recorded, and how much of it is stored. */
interface Recorded {
  readonly state: { readonly seq: number };
  isStored(seq: number): boolean;
}

/** Stores what a workflow records: one write at a time, and each takes all that waits. */
export class OneWriter {
  private writing: Promise<void> | undefined;

  /** @param write stores all that waits at this moment */
  constructor(
    private readonly recorded: Recorded,
    private readonly write: () => Promise<void>,
  ) {}

  /** Returns when everything up to `seq` is stored. */
  async store(seq: number): Promise<void> {
    while (!this.recorded.isStored(seq)) {
      this.writing ??= this.write().finally(() => {
        this.writing = undefined;
      });
      await this.writing;
    }
  }

  /** Returns when everything is stored and it is quiet: what comes in until then is stored, too. */
  async settle(isQuiet: () => boolean): Promise<void> {
    do {
      await this.store(this.recorded.state.seq);
      await condition(isQuiet);
    } while (!this.recorded.isStored(this.recorded.state.seq));
  }
}
