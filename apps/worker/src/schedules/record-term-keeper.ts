import { shanghaiDate } from '@xinxiu/domain';
import type { Logger } from '@xinxiu/platform';
import type { Law } from '../law/law.js';

/** How often it is looked whether another law holds, ms: a version takes force at midnight. */
const LOOK_MS = 600_000;

export interface RecordTermDuty {
  readonly law: Pick<Law, 'standingOn'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Real instant, ms. */
  readonly now: () => number;
  /** @returns how many records have other dates now */
  revise(goesOn: () => boolean): Promise<number>;
}

/** Keeps the dates of stored records with the law in force: at each start, and when a version takes force or ends. */
export class RecordTermKeeper {
  private look: NodeJS.Timeout | undefined;
  private revising: Promise<void> = Promise.resolve();
  private isStopped = false;
  /** The law that the records have the dates of. */
  private settled: string | undefined;

  constructor(private readonly duty: RecordTermDuty) {}

  start(): void {
    this.look = setInterval(() => void this.settle(), LOOK_MS);
    this.look.unref();
    void this.settle();
  }

  /** Resolves when what was under way has ended. */
  stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.look);
    return this.revising;
  }

  /** Revises the records if another law holds than the last time. */
  settle(): Promise<void> {
    const failed = (err: unknown): void =>
      this.duty.log.error({ err }, 'the dates of records could not be settled; it is tried again');
    this.revising = this.revising.then(() => this.turn()).catch(failed);
    return this.revising;
  }

  private async turn(): Promise<void> {
    const { law, log, now, revise } = this.duty;
    const standing = law.standingOn(shanghaiDate(now()));
    if (standing === this.settled || this.isStopped) return;
    const count = await revise(() => !this.isStopped);
    if (!this.isStopped) this.settled = standing;
    if (count > 0) log.info({ count }, 'records have the dates of the law in force now');
  }
}
