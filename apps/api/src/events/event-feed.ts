import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CaseState } from '@xinxiu/domain';
import { COUNTY, type Repositories, type StoredEvent, minuteBucket } from '@xinxiu/persistence';
import { LOGGER, type Log, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const EVERY_MS = 1_000;
/** Writers' clocks may differ and a write takes a moment: the minute before is read for so long (ms). */
const OVERLAP_MS = 10_000;
const KEPT_IDS = 20_000;

/** A fact with the minute in which it was stored; both make up its place in the feed. */
interface PlacedEvent {
  readonly bucket: string;
  readonly event: StoredEvent;
}

/** With where its case stands when it is told: read once, however many listen. */
export interface FedEvent extends PlacedEvent {
  readonly status: CaseState['status'];
}

export type FeedListener = (event: FedEvent) => void;

/** Reads new facts once a second, for all listeners together, while there are any. */
@Injectable()
export class EventFeed implements OnModuleDestroy {
  private readonly listeners = new Set<FeedListener>();
  private readonly seen = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(LOGGER) private readonly log: Log,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns a function that ends listening */
  listen(listener: FeedListener): () => void {
    if (!this.timer) this.start();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  /**
   * What may have come after a place, at least once; undefined when the place is not known any more.
   * The store keeps the minute of a fact and no order within it, so that minute and the one before (see
   * `OVERLAP_MS`) are told again whole: a page that is told twice reads the same once more, one that is
   * not told shows what is not true.
   */
  async since(bucket: string, id: string): Promise<readonly FedEvent[] | undefined> {
    const buckets = this.bucketsFrom(bucket);
    if (!buckets) return undefined;
    const found = (await Promise.all(buckets.map((one) => this.read(one)))).flat();
    if (!found.some(({ event }) => event.id === id)) return undefined;
    return this.withStatus(found.filter(({ event }) => event.id !== id));
  }

  onModuleDestroy(): void {
    this.listeners.clear();
    this.stop();
  }

  private start(): void {
    // Only what comes from now on is new to a feed that starts: the first reading tells nobody.
    this.readNext(async () => this.remember(await this.fresh()));
    this.timer = setInterval(() => {
      this.readNext(() => this.tell());
    }, EVERY_MS);
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.seen.clear();
  }

  /** One reading at a time; a slow one makes the next wait. */
  private readNext(read: () => Promise<void>): void {
    this.reading ??= read()
      .catch((error: unknown) => {
        // The store is away: what is missed now is read when it is back, or told as a resync.
        this.log.warn({ err: error }, 'the event feed could not be read');
      })
      .finally(() => {
        this.reading = undefined;
      });
  }

  private async fresh(): Promise<readonly PlacedEvent[]> {
    return (await this.readNow()).filter(({ event }) => !this.seen.has(event.id));
  }

  /** A fact whose case is not written yet has no status; it is told with the next reading. */
  private async tell(): Promise<void> {
    const told = await this.withStatus(await this.fresh());
    this.remember(told);
    for (const fed of told) for (const listener of this.listeners) listener(fed);
  }

  private remember(events: readonly PlacedEvent[]): void {
    for (const { event } of events) this.seen.add(event.id);
    for (const oldest of this.seen) {
      if (this.seen.size <= KEPT_IDS) break;
      this.seen.delete(oldest);
    }
  }

  private async withStatus(placed: readonly PlacedEvent[]): Promise<readonly FedEvent[]> {
    const caseNos = [...new Set(placed.map(({ event }) => event.caseId))];
    const cases = await Promise.all(caseNos.map((caseNo) => this.repositories.cases.find(COUNTY, caseNo)));
    const statuses = new Map(cases.map((found) => [found?.state.caseNo, found?.state.status]));
    return placed.flatMap((one) => {
      const status = statuses.get(one.event.caseId);
      return status === undefined ? [] : [{ ...one, status }];
    });
  }

  private async readNow(): Promise<readonly PlacedEvent[]> {
    const now = this.now();
    const buckets = new Set([minuteBucket(now - OVERLAP_MS), minuteBucket(now)]);
    return (await Promise.all([...buckets].map((bucket) => this.read(bucket)))).flat();
  }

  private async read(bucket: string): Promise<PlacedEvent[]> {
    const events = await this.repositories.cases.eventsByBucket(bucket);
    return events.toSorted((a, b) => a.seq - b.seq).map((event) => ({ bucket, event }));
  }

  /** At most ten minutes back: who was away longer reads the lists anew. */
  private bucketsFrom(bucket: string): string[] | undefined {
    const first = Date.parse(`${bucket}:00Z`);
    const minutes = Math.floor((this.now() - first) / 60_000);
    if (!(minutes >= 0 && minutes <= 10)) return undefined;
    return Array.from({ length: minutes + 2 }, (_, i) => minuteBucket(first + (i - 1) * 60_000));
  }
}
