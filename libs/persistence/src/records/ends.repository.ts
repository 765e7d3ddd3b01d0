import { type Model, trusted } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import { openedRecord } from './closed-record.js';
import { type PenaltyRecord, penaltyRecord, utcDay } from './mapper.js';
import type { RecordDoc } from './schema.js';

const DAY_MS = 86_400_000;

/** Where publication ends, for the recurring duties: what is due to end, and what has ended. */
export class PublicationEnds {
  constructor(
    private readonly records: Model<RecordDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /**
   * Records that have reached their maximum and are not ended.
   * @param now real instant (ms)
   * @param everything looks at all; otherwise at those that came due today or yesterday (UTC), which an index finds
   */
  async dueToEnd(now: number, limit: number, everything: boolean): Promise<readonly PenaltyRecord[]> {
    const due = { endsAt: trusted({ $lte: now }), state: trusted({ $ne: 'ended' }) };
    const days = everything ? [undefined] : [utcDay(now), utcDay(now - DAY_MS)];
    const found = await Promise.all(
      days.map((endsDay) =>
        this.records
          .find({ ...due, ...(endsDay !== undefined && { endsDay }) } as never)
          .limit(limit)
          .lean<RecordDoc[]>(),
      ),
    );
    return found
      .flat()
      .slice(0, limit)
      .map((doc) => this.record(doc));
  }

  /** Ended records in rising order of their ids. @param after id of the last one of the batch before */
  async endedAfter(after: string, limit: number): Promise<readonly PenaltyRecord[]> {
    const docs = await this.records
      .find({ state: 'ended', _id: trusted({ $gt: after }) } as never)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<RecordDoc[]>();
    return docs.map((doc) => this.record(doc));
  }

  private record(doc: RecordDoc): PenaltyRecord {
    return penaltyRecord(openedRecord(this.sealed, doc));
  }
}
