import type { BounceMailbox } from './bounce-mailbox.js';

interface Caught {
  readonly id: string;
  readonly to: readonly string[];
}

const PATIENCE_MS = 5_000;

/** The mail catcher of a local stack as a mailbox: what it caught for the bounce address, or for one with a `+` in it. */
export class CaughtMailbox implements BounceMailbox {
  private after = '';
  private readonly begins: string;
  private readonly ends: string;

  /** @param url of the list of what was caught @param address that bounces go to */
  constructor(
    private readonly url: string,
    address: string,
  ) {
    const at = address.lastIndexOf('@');
    this.begins = address.slice(0, at).toLowerCase();
    this.ends = address.slice(at).toLowerCase();
  }

  async each(read: (raw: Buffer) => Promise<boolean>): Promise<void> {
    const caught = await this.get<readonly Caught[]>(`?after=${encodeURIComponent(this.after)}`);
    for (const { id, to } of caught) {
      if (to.some((address) => this.isOurs(address))) {
        const { raw } = await this.get<{ readonly raw: string }>(`/${id}`);
        if (!(await read(Buffer.from(raw)))) return;
      }
      this.after = id;
    }
  }

  private isOurs(address: string): boolean {
    const plain = address.toLowerCase();
    return plain.startsWith(this.begins) && plain.endsWith(this.ends);
  }

  private async get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.url}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`The mail catcher answered ${response.status}.`);
    return (await response.json()) as T;
  }
}
