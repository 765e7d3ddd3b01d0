import type { Model } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import type { PublicAgainDoc } from './public-again.schema.js';

export type PublicAgain = Omit<PublicAgainDoc, '_id'> & { readonly recordId: string };

/** Ended records that the public was found to find, until it finds them no more. */
export class PublicAgainRepository {
  constructor(private readonly rows: Model<PublicAgainDoc>) {}

  async all(): Promise<readonly PublicAgain[]> {
    const docs = await this.rows.find().lean<PublicAgainDoc[]>();
    return docs.map(({ _id: recordId, ...row }) => ({ recordId, ...row }));
  }

  /** @returns since when it is known: found again, it stays with the first time */
  async found({ recordId: _id, ...row }: PublicAgain): Promise<string> {
    const known = (await insertMissing(this.rows, [{ _id, ...row }])).get(_id);
    if (known) await this.rows.updateOne({ _id }, { $set: { evidence: row.evidence } });
    return known?.since ?? row.since;
  }

  /** @returns since when it was known; undefined where nothing was */
  async gone(recordId: string): Promise<string | undefined> {
    const known = await this.rows.findOne({ _id: recordId }).lean<PublicAgainDoc>();
    if (known) await this.rows.deleteOne({ _id: recordId });
    return known?.since;
  }
}
