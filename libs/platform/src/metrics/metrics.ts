import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Bounds of durations, s: from a read of the store to what a caller waits at most. */
const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Counts one more. @param labels one value per name, in the order of the names */
export type Count = (...labels: readonly string[]) => void;
/** Notes how long something took. @param seconds duration */
export type Observe = (seconds: number, ...labels: readonly string[]) => void;

/** The measures of a process, in the text format of Prometheus; those of Node.js and of the process are among them. */
export class Metrics {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter(name: string, help: string, labelNames: readonly string[]): Count {
    const counter = new Counter({ name, help, labelNames, registers: [this.registry] });
    return (...labels) => counter.labels(...labels).inc();
  }

  durations(name: string, help: string, labelNames: readonly string[]): Observe {
    const registers = [this.registry];
    const histogram = new Histogram({ name, help, labelNames, buckets: SECONDS, registers });
    return (seconds, ...labels) => histogram.labels(...labels).observe(seconds);
  }

  /** @param read asked at each scrape; while it fails the measure is absent, never old */
  gauge(name: string, help: string, read: () => Promise<number>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [this.registry],
      collect: () =>
        read().then(
          (value) => gauge.set(value),
          () => gauge.remove(),
        ),
    });
  }

  /** The same for each value of a label. @param read values by label; what is not among them is absent */
  gauges(name: string, help: string, label: string, read: () => Promise<ReadonlyMap<string, number>>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: async () => {
        const found = await read().catch(() => new Map<string, number>());
        gauge.reset();
        for (const [of, value] of found) gauge.labels(of).set(value);
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
