import { randomUUID } from 'node:crypto';
import type { CalendarInForce } from '@xinxiu/calendar';
import type { Repositories } from '@xinxiu/persistence';
import type { Logger } from '@xinxiu/platform';

/** How soon a loaded notice is known here, ms. */
const LOOK_MS = 2_000;
/** How often what a moment of change may have missed is looked for, ms: a deadline counted just before, a worker that died. */
const AGAIN_MS = 600_000;
const DUTY = 'tell-calendar-change';

export interface CalendarDuty {
  readonly calendar: CalendarInForce;
  readonly leases: Pick<Repositories['leases'], 'hold'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** @returns how many open cases were told */
  tell(): Promise<number>;
}

/** Keeps a worker on the holiday table in force, and open cases with it. One worker at a time tells the cases. */
export class CalendarKeeper {
  private readonly owner = randomUUID();
  private again: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly duty: CalendarDuty) {}

  start(): void {
    const { calendar } = this.duty;
    const failed = (error: unknown): void => this.failed(error);
    calendar.watch(LOOK_MS, () => this.tell(), failed);
    this.again = setInterval(() => void this.tell(), AGAIN_MS);
    this.again.unref();
    void this.tell();
  }

  /** Resolves when what was under way has ended. */
  stop(): Promise<void> {
    clearInterval(this.again);
    this.duty.calendar.unwatch();
    return this.telling;
  }

  private tell(): Promise<void> {
    this.telling = this.telling.then(() => this.turn()).catch((error: unknown) => this.failed(error));
    return this.telling;
  }

  private async turn(): Promise<void> {
    const { calendar, leases, log, tell } = this.duty;
    // A case that was told answers within this; it is not told by two.
    if (!(await leases.hold(DUTY, this.owner, LOOK_MS * 5, Date.now()))) return;
    const count = await tell();
    if (count > 0)
      log.info({ count, digest: calendar.digest }, 'open cases were told of a changed holiday table');
  }

  private failed(err: unknown): void {
    this.duty.log.error({ err }, 'the holiday table could not be settled; it is tried again');
  }
}
