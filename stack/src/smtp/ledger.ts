import { createHash } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One delivery attempt that carried a whole message. */
export interface LedgerEntry {
  id: string;
  messageId: string;
  from: string;
  /** Envelope recipients: what counts for delivery. */
  to: string[];
  subject: string;
  /** Header X-Xinxiu-Kind; empty when there is none. */
  kind: string;
  at: string;
  /** The mail as received, beside the ledger. */
  file: string;
  /** Which attempt with this Message-ID it is, from 1. */
  attempt: number;
  /** What the sender was told: accepted, nothing (the line was cut), or a refusal. */
  outcome: 'accepted' | 'lost' | 'refused';
}

export type NewEntry = Omit<LedgerEntry, 'id' | 'file' | 'attempt'>;

/** Caught mails: one file each and a line in `ledger.jsonl`, which is never rewritten. */
export class Ledger {
  private readonly entries: LedgerEntry[] = [];
  /** How many there are of each Message-ID. */
  private readonly attempts = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();

  private constructor(readonly folder: string) {}

  static async open(folder: string): Promise<Ledger> {
    const ledger = new Ledger(folder);
    const text = await readFile(ledger.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    // A line that a kill has cut off was never acknowledged.
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length) await writeFile(ledger.path, whole);
    for (const line of whole.split('\n').filter(Boolean)) ledger.keep(JSON.parse(line) as LedgerEntry);
    return ledger;
  }

  private get path(): string {
    return join(this.folder, 'ledger.jsonl');
  }

  /** Saves the mail and its line, in the order of arrival. */
  add(entry: NewEntry, raw: Buffer): Promise<LedgerEntry> {
    const saved = this.last.then(() => this.write(entry, raw));
    this.last = saved.catch(() => undefined);
    return saved;
  }

  /** @param after id of an entry: what came behind it; ids begin with the number of the entry */
  list(to?: string, after = ''): LedgerEntry[] {
    const wanted = to?.toLowerCase();
    return this.entries
      .slice(Number.parseInt(after, 10) || 0)
      .filter((entry) => !wanted || entry.to.some((address) => address.toLowerCase() === wanted));
  }

  find(id: string): LedgerEntry | undefined {
    return this.entries.find((entry) => entry.id === id);
  }

  private keep(entry: LedgerEntry): void {
    this.entries.push(entry);
    this.attempts.set(entry.messageId, entry.attempt);
  }

  private async write(entry: NewEntry, raw: Buffer): Promise<LedgerEntry> {
    const number = this.entries.length + 1;
    const digest = createHash('sha256').update(raw).digest('hex').slice(0, 8);
    const id = `${String(number).padStart(6, '0')}-${digest}`;
    const attempt = (this.attempts.get(entry.messageId) ?? 0) + 1;
    const whole: LedgerEntry = { ...entry, id, file: `${id}.eml`, attempt };
    await writeFile(join(this.folder, whole.file), raw);
    await appendFile(this.path, `${JSON.stringify(whole)}\n`);
    this.keep(whole);
    return whole;
  }
}
