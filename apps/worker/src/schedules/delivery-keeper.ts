import { randomUUID } from 'node:crypto';
import type { Repositories } from '@xinxiu/persistence';
import type { Logger } from '@xinxiu/platform';

const TURN_MS = 5_000;
/** A worker that died holds the duty no longer, ms; a look into a mailbox that does not answer ends before. */
const LEASE_MS = 60_000;
const DUTY = 'notice-deliveries';

export interface DeliveryDuty {
  readonly leases: Pick<Repositories['leases'], 'hold'>;
  readonly log: Pick<Logger, 'info' | 'error'>;
  /** Real instant, ms. */
  readonly now: () => number;
  /** @returns how many digests of reminders were written */
  readonly gatherReminders: () => Promise<number>;
  /** @returns how many mails came back; absent where there is no mailbox to look into */
  readonly readBounces?: () => Promise<number>;
  /** @returns how many notices the office was given */
  readonly askForPaper: () => Promise<number>;
  readonly turnMs?: number;
}

/**
 * Looks after mails before and after they are sent: gathers reminders, and follows what came back. One worker at a time: a
 * mailbox is read by one, and reminders are counted by one.
 */
export class DeliveryKeeper {
  private readonly owner = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private turning: Promise<void> = Promise.resolve();
  private isStopped = false;

  constructor(private readonly duty: DeliveryDuty) {}

  start(): void {
    this.turning = this.turn().finally(() => {
      if (this.isStopped) return;
      this.timer = setTimeout(() => this.start(), this.duty.turnMs ?? TURN_MS);
      this.timer.unref();
    });
  }

  /** Resolves when what was under way has ended. */
  stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    return this.turning;
  }

  private async turn(): Promise<void> {
    const { leases, gatherReminders, readBounces, askForPaper, now, log } = this.duty;
    const mine = await leases.hold(DUTY, this.owner, LEASE_MS, now()).catch(() => false);
    if (!mine) return;
    const digests = (await this.tried('reminders could not be gathered', gatherReminders)) ?? 0;
    const back = (await this.tried('the bounces could not be read', readBounces)) ?? 0;
    const asked = (await this.tried('nobody could be asked to serve on paper', askForPaper)) ?? 0;
    if (digests > 0) log.info({ digests }, 'many reminders to one person go as one mail');
    if (back + asked > 0) log.info({ back, asked }, 'mails came back, or could not be delivered');
  }

  private async tried(what: string, work?: () => Promise<number>): Promise<number | undefined> {
    try {
      return await work?.();
    } catch (err) {
      this.duty.log.error({ err }, `${what}; it is tried again`);
      return undefined;
    }
  }
}
