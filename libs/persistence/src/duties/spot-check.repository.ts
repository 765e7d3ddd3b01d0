import type { Model } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import type { SpotCheckDoc } from './spot-check.schema.js';

export type SpotCheck = Omit<SpotCheckDoc, '_id'> & { readonly quarter: string };

/** The spot checks, one a quarter: what was drawn stays drawn. */
export class SpotCheckRepository {
  constructor(private readonly checks: Model<SpotCheckDoc>) {}

  /** @returns what stands: that of who was first, where two draw at once */
  async draw({ quarter: _id, ...check }: SpotCheck): Promise<SpotCheck> {
    const doc = { _id, ...check };
    return opened((await insertMissing(this.checks, [doc])).get(_id) ?? doc);
  }

  async find(quarter: string): Promise<SpotCheck | undefined> {
    const doc = await this.checks.findOne({ _id: quarter }).lean<SpotCheckDoc>();
    return doc ? opened(doc) : undefined;
  }

  /** The newest first: four a year. */
  async all(): Promise<readonly SpotCheck[]> {
    const docs = await this.checks.find().sort({ _id: -1 }).lean<SpotCheckDoc[]>();
    return docs.map(opened);
  }
}

function opened({ _id: quarter, ...check }: SpotCheckDoc): SpotCheck {
  return { quarter, ...check };
}
