import type { Model } from 'mongoose';
import type { ChainWriter } from './chain-writer.js';
import { type Page, type PageRequest, pageOf } from '../database/page.js';
import { isDuplicateKey } from '../database/store-error.js';
import { type DaySeal, type SealSigner, sealText } from './seal.js';
import type { AuditSealDoc } from './schema.js';

/** Seals of the days that are over. */
export class SealRepository {
  constructor(
    private readonly seals: Model<AuditSealDoc>,
    private readonly writer: Pick<ChainWriter, 'head' | 'running'>,
  ) {}

  /**
   * Seals the last day that has links, once it is over. Called by the one writer of the chain before it begins a new day.
   * @param today UTC day @param now real instant (ms) @returns whether a day was sealed
   */
  async sealEnded(today: string, signer: SealSigner, now: number): Promise<boolean> {
    const head = await this.writer.head(today);
    if (!head || head.day >= today) return false;
    if (await this.seals.exists({ _id: head.day })) return false;
    const { keyId } = signer;
    const fields = { links: head.seq, head: head.hash, sealedAt: new Date(now).toISOString(), keyId };
    const { signature } = signer.sign(sealText({ day: head.day, ...fields }));
    try {
      await this.seals.insertMany([{ _id: head.day, ...fields, signature, handedOut: 0 }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async toHandOut(): Promise<readonly DaySeal[]> {
    const docs = await this.seals.find({ handedOut: 0 }).sort({ _id: 1 }).lean<AuditSealDoc[]>();
    return docs.map(daySeal);
  }

  async handedOut(day: string): Promise<void> {
    await this.seals.updateOne({ _id: day }, { $set: { handedOut: 1 } });
  }

  /** Newest day first. */
  async list(page: PageRequest): Promise<Page<DaySeal>> {
    const found = await pageOf(this.seals, {}, { field: '_id', descending: true }, page);
    return { ...found, items: found.items.map(daySeal) };
  }

  /**
   * The day that is still being written, with how far it had come when something was chained last.
   * @param today UTC day
   */
  async openDay(
    today: string,
  ): Promise<{ readonly day: string; readonly links: number; readonly running?: DaySeal } | undefined> {
    const [head, running] = [await this.writer.head(today), await this.writer.running()];
    if (!head || (await this.seals.exists({ _id: head.day }))) return undefined;
    return { day: head.day, links: head.seq, ...(running?.day === head.day && { running }) };
  }

  /**
   * Every day that is over, as far as there are seals, and the one that is being written.
   * @param today UTC day
   */
  async writtenDays(today: string): Promise<ReadonlySet<string>> {
    const open = await this.openDay(today);
    const sealed = (await this.seals.distinct('_id')).map(String);
    return new Set([...sealed, ...(open ? [open.day] : [])]);
  }
}

function daySeal({ _id, handedOut: _handedOut, ...doc }: AuditSealDoc): DaySeal {
  return { day: _id, ...doc };
}
