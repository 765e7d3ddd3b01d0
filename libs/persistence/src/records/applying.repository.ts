import { type Model, trusted } from 'mongoose';
import type { Filter } from '../database/page.js';
import type { RecordDoc } from './schema.js';

/** An application that opens a case on the record of a business. */
export interface Applying {
  readonly recordId: string;
  readonly id: string;
  readonly uscc: string;
}

export interface ApplicationsOn {
  readonly opening: readonly string[];
  /** Real instant (ms) at which the last one began; 0 where none ever did. */
  readonly since: number;
  /** How many ever began. */
  readonly count: number;
}

/** Which applications open a case on a record: its subject applies, or it becomes another's, and never both. */
export class ApplyingRepository {
  constructor(private readonly records: Model<RecordDoc>) {}

  /**
   * An application is about to open a case: no correction that went by the applications from before ({@link asManyApplied})
   * makes the record another's any more. May be repeated. @param now real instant (ms)
   * @returns false when it is not that business's record, or not any more
   */
  async begin({ recordId, id, uscc }: Applying, now: number): Promise<boolean> {
    const { matchedCount } = await this.records.updateOne(
      { _id: recordId, uscc },
      { $addToSet: { applying: id }, $set: { applyingSince: now }, $inc: { applications: 1 } },
    );
    return matchedCount === 1;
  }

  /** Its case is stored, or there will be none. */
  async end({ recordId, id }: Omit<Applying, 'uscc'>): Promise<void> {
    await this.records.updateOne({ _id: recordId }, { $pull: { applying: id } });
  }

  /** Applications that are, or were when they were cut off, opening a case on the record. */
  async on(recordId: string): Promise<ApplicationsOn> {
    const doc = await this.records.findOne({ _id: recordId }).lean<RecordDoc>();
    return {
      opening: doc?.applying ?? [],
      since: doc?.applyingSince ?? 0,
      count: doc?.applications ?? 0,
    };
  }
}

/**
 * Of a record for which as many applications began as somebody saw, and no other since; of any where he did not look. One
 * that nobody ever applied for has no number of them.
 */
export function asManyApplied(count: number | undefined): Filter {
  if (count === undefined) return {};
  return { applications: count === 0 ? trusted({ $exists: false }) : count };
}
