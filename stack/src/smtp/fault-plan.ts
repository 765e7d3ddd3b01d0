/**
 * What the catcher does wrong on request: `lost` takes the mail and then cuts the line before "250" arrives, so that
 * the sender cannot tell; `later` refuses with 451, `never` with 550.
 */
export type Fault = 'lost' | 'later' | 'never';

const faults: readonly string[] = ['lost', 'later', 'never'] satisfies Fault[];

/** Faults for the next messages, used up one per message. */
export class FaultPlan {
  private readonly queue: Fault[] = [];

  add(fault: Fault, count: number): void {
    for (let n = 0; n < count; n++) this.queue.push(fault);
  }

  next(): Fault | undefined {
    return this.queue.shift();
  }

  clear(): void {
    this.queue.length = 0;
  }

  get pending(): readonly Fault[] {
    return this.queue;
  }
}

export function isFault(value: unknown): value is Fault {
  return typeof value === 'string' && faults.includes(value);
}
