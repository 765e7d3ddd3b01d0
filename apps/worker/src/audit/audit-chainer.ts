import { randomUUID } from 'node:crypto';
import type { DaySeal, Repositories, SealKeys, SealSigner } from '@xinxiu/persistence';
import type { Logger } from '@xinxiu/platform';

const DUTY = 'audit-chainer';
const LEASE_MS = 15_000;
const TURN_MS = 1_000;
const BATCH = 200;
const HAND_OUT_AGAIN_MS = 60_000;

export interface ChainerDeps {
  readonly repositories: Pick<Repositories, 'audit' | 'auditSeals' | 'leases'>;
  readonly signer: SealSigner;
  /** Its public halves, those before a rotation too. */
  readonly keys: Pick<SealKeys, 'verifies'>;
  /** Gives the seals of ended days to whoever keeps them. @returns whether all have theirs */
  readonly handOut: () => Promise<boolean>;
  /** Keeps outside of the store how far the day that is being written has come. */
  readonly keep: (running: DaySeal) => Promise<void>;
  readonly log: Pick<Logger, 'error' | 'info'>;
  /** Real instant, ms. */
  readonly now?: () => number;
  readonly turnMs?: number;
}

const PUT_IN =
  'ALARM: an entry lay in the inbox of the audit trail that nobody who has the keys had made. The store was changed directly; it is not chained, but set aside in auditRefused under its hash, and the trail says so.';

/** The one writer of the audit chain: of all workers the one that holds the lease. */
export class AuditChainer {
  private readonly owner = randomUUID();
  private heldUntil = 0;
  /** Last day that was looked after: the day before it is sealed then. */
  private day = '';
  private handOutAt = 0;
  private running: Promise<void> | undefined;
  private ending = false;
  private wake: (() => void) | undefined;

  constructor(private readonly deps: ChainerDeps) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batch in hand and gives the duty back. */
  async stop(): Promise<void> {
    this.ending = true;
    this.wake?.();
    await this.running;
    if (this.heldUntil > 0) await this.deps.repositories.leases.letGo(DUTY, this.owner);
  }

  private async run(): Promise<void> {
    while (!this.ending) {
      const more = await this.turn().catch((error: unknown) => {
        this.deps.log.error({ err: error }, 'audit entries wait: the chain could not be written');
        return false;
      });
      if (!more) await this.rest();
    }
  }

  /** @returns whether there may be more to chain at once */
  async turn(): Promise<boolean> {
    const now = (this.deps.now ?? Date.now)();
    if (!(await this.holds(now))) return false;
    const day = new Date(now).toISOString().slice(0, 10);
    await this.sealBefore(day, now);
    const { repositories, signer, keys, keep, log } = this.deps;
    const { taken, running, refused } = await repositories.audit.chainWaiting(
      { day, now, signer, keys },
      BATCH,
    );
    for (const { called, because, hash } of refused) log.error({ called, because, hash }, PUT_IN);
    if (running) await keep(running);
    return taken === BATCH;
  }

  /** A day ends with its seal before the next one begins. */
  private async sealBefore(day: string, now: number): Promise<void> {
    const { repositories, signer, handOut } = this.deps;
    if (this.day !== day) {
      await repositories.auditSeals.sealEnded(day, signer, now);
      this.day = day;
      this.handOutAt = now;
    }
    if (now < this.handOutAt) return;
    // Nobody waits for a mail: the chain goes on, and what cannot be handed out now is tried again later.
    this.handOutAt = now + HAND_OUT_AGAIN_MS;
    void handOut().then(
      (all) => {
        if (all) this.handOutAt = Number.POSITIVE_INFINITY;
      },
      (error: unknown) => this.deps.log.error({ err: error }, 'the seal of a day could not be handed out'),
    );
  }

  /** The lease is renewed when half of it is over: an idle worker costs the store one read a turn. */
  private async holds(now: number): Promise<boolean> {
    if (this.heldUntil - now > LEASE_MS / 2) return true;
    const held = await this.deps.repositories.leases.hold(DUTY, this.owner, LEASE_MS, now);
    this.heldUntil = held ? now + LEASE_MS : 0;
    return held;
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.deps.turnMs ?? TURN_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.ending) this.wake();
    });
  }
}
