import type { NewNotice, NoticesInHand } from '@xinxiu/persistence';
import type { Logger } from '@xinxiu/platform';
import { type NoticeSender, sendAll } from './send-notices.js';

/** People wait for some of them: a code at the window, a link to a new account. */
const TURN_MS = 1_000;
/** Younger ones are in the hands of whoever wrote them, if a worker did. */
const LEFT_ALONE_MS = 1_000;
const BATCH = 100;

export interface OutboxOptions {
  readonly log: Pick<Logger, 'error'>;
  readonly turnMs?: number;
}

/**
 * Sends notices as soon as their rows are written. The rows are the outbox: a step of a case writes them in its regular
 * activity and hands them on, and what a worker leaves behind when it dies any other takes up from the store. So
 * nobody waits for a mail, and a mail costs the engine nothing.
 */
export class NoticeOutbox {
  private readonly sending = new Set<Promise<void>>();
  private looking: Promise<void> | undefined;
  private ending = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly sender: NoticeSender,
    private readonly options: OutboxOptions,
  ) {}

  /** Writes rows and sends them at once; returns when they are written. What cannot be sent now is found in the store later. */
  async write(rows: readonly NewNotice[]): Promise<void> {
    const { notices, now } = this.sender;
    // Who takes nothing more marks nothing as his.
    if (this.ending) await notices.insertMany(rows, now());
    else this.take(await notices.insertInHand(rows, now()));
  }

  private take({ mine, rest }: NoticesInHand): void {
    if (mine.length + rest.length === 0) return;
    const work = sendAll(this.sender, rest, mine)
      .catch((error: unknown) =>
        this.options.log.error({ err: error }, 'notices wait: they could not be sent'),
      )
      .then(() => {
        this.sending.delete(work);
      });
    this.sending.add(work);
  }

  start(): void {
    this.looking ??= this.look();
  }

  /** Takes nothing more and ends after what is being sent. */
  async stop(): Promise<void> {
    this.ending = true;
    this.wake?.();
    await this.looking;
    await Promise.all(this.sending);
  }

  private async look(): Promise<void> {
    while (!this.ending) {
      const now = this.sender.now();
      await this.sender.notices
        .unsent(now - LEFT_ALONE_MS, now, BATCH)
        .then((left) => sendAll(this.sender, left))
        .catch((error: unknown) =>
          this.options.log.error({ err: error }, 'notices wait: the store could not be asked for them'),
        );
      await this.rest();
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.turnMs ?? TURN_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.ending) this.wake();
    });
  }
}
