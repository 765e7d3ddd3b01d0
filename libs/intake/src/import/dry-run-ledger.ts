import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Penalty, comparePenalty } from '@xinxiu/domain';
import type { HeldRow, HoldResult, PenaltyStore, PenaltyToTake, TakeResult } from './penalty-store.js';

interface Place {
  readonly position: number;
  readonly length: number;
}

const PENDING_BYTES = 256 * 1024;

/**
 * Answers a dry run as the real import would: what is stored already by the store, and what came earlier in the same
 * file by its own notes. The notes lie in a temporary file; memory holds 16 bytes of hash for each penalty.
 */
export class DryRunLedger implements PenaltyStore {
  private readonly places = new Map<string, Place>();
  private readonly heldKeys = new Set<string>();
  /** Notes that are not in the file yet; they begin at `flushed`. */
  private pending: Buffer[] = [];
  private flushed = 0;
  private end = 0;

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
    private readonly store: PenaltyStore | undefined,
  ) {}

  /** @param store what is stored already; without one, only the file itself is compared */
  static async open(store: PenaltyStore | undefined): Promise<DryRunLedger> {
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-dry-run-'));
    return new DryRunLedger(folder, await open(join(folder, 'ledger'), 'w+', 0o600), store);
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async takeMany(penalties: readonly PenaltyToTake[]): Promise<readonly TakeResult[]> {
    const stored = await this.store?.takeMany(penalties, true);
    const results: TakeResult[] = [];
    for (const [i, { penalty, identity }] of penalties.entries()) {
      const inStore = stored?.[i] ?? { outcome: 'taken' };
      results.push(inStore.outcome === 'taken' ? await this.note(shortHash(identity.key), penalty) : inStore);
    }
    return results;
  }

  async holdMany(rows: readonly HeldRow[]): Promise<readonly HoldResult[]> {
    const stored = await this.store?.holdMany(rows, true);
    return rows.map(({ source }, i) => {
      const inStore = stored?.[i] ?? 'held';
      const key = shortHash(source.key);
      if (inStore !== 'held' || this.heldKeys.has(key)) return inStore === 'held' ? 'already-held' : inStore;
      this.heldKeys.add(key);
      return 'held';
    });
  }

  private async note(key: string, penalty: Penalty): Promise<TakeResult> {
    const place = this.places.get(key);
    if (place) {
      const differences = comparePenalty(await this.read(place), penalty);
      return differences.length === 0 ? { outcome: 'unchanged' } : { outcome: 'conflict', differences };
    }
    const bytes = Buffer.from(JSON.stringify(penalty));
    this.pending.push(bytes);
    this.places.set(key, { position: this.end, length: bytes.length });
    this.end += bytes.length;
    if (this.end - this.flushed > PENDING_BYTES) await this.flush();
    return { outcome: 'taken' };
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.pending);
    await this.file.write(bytes, 0, bytes.length, this.flushed);
    this.pending = [];
    this.flushed = this.end;
  }

  private async read({ position, length }: Place): Promise<Penalty> {
    if (position + length > this.flushed) await this.flush();
    const { buffer } = await this.file.read(Buffer.alloc(length), 0, length, position);
    return JSON.parse(buffer.toString('utf8')) as Penalty;
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
