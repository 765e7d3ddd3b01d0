/** Counts events per key in a sliding minute, in this process. Bounded: the oldest keys are forgotten first. */
export class RateLimit {
  private readonly seen = new Map<string, number[]>();

  constructor(
    private readonly perMinute: number,
    private readonly mostKeys = 10_000,
  ) {}

  /** @param now real ms. @returns seconds to wait, or 0 when it may go on */
  take(key: string, now: number): number {
    const recent = (this.seen.get(key) ?? []).filter((at) => at > now - 60_000);
    this.seen.delete(key);
    const first = recent[0];
    if (first !== undefined && recent.length >= this.perMinute) {
      this.seen.set(key, recent);
      return Math.max(1, Math.ceil((first + 60_000 - now) / 1_000));
    }
    recent.push(now);
    this.seen.set(key, recent);
    for (const oldest of this.seen.keys()) {
      if (this.seen.size <= this.mostKeys) break;
      this.seen.delete(oldest);
    }
    return 0;
  }
}
