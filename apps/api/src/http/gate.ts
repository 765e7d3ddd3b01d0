/** Lets a few at a time through per key and the others wait for a while. In the order of arrival. */
export class Gate {
  private readonly lanes = new Map<string, Lane>();

  /**
   * @param width how many may be inside at once, per key
   * @param patienceMs how long one waits before {@link GateBusy}
   */
  constructor(
    private readonly width: number,
    private readonly patienceMs: number,
  ) {}

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const lane = this.laneOf(key);
    await this.enter(lane);
    try {
      return await work();
    } finally {
      this.leave(key, lane);
    }
  }

  private laneOf(key: string): Lane {
    const lane = this.lanes.get(key) ?? { inside: 0, waiting: [] };
    this.lanes.set(key, lane);
    return lane;
  }

  private async enter(lane: Lane): Promise<void> {
    if (lane.inside < this.width) {
      lane.inside++;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const turn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        lane.waiting.splice(lane.waiting.indexOf(turn), 1);
        reject(new GateBusy());
      }, this.patienceMs);
      lane.waiting.push(turn);
    });
  }

  private leave(key: string, lane: Lane): void {
    const next = lane.waiting.shift();
    // The place is handed over, so that nobody who comes now overtakes who has waited.
    if (next) next();
    else if (--lane.inside === 0) this.lanes.delete(key);
  }
}

interface Lane {
  inside: number;
  readonly waiting: (() => void)[];
}

/** The wait at a {@link Gate} was too long. */
export class GateBusy extends Error {
  override readonly name = 'GateBusy';
}
