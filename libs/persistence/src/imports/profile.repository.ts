import type { Model } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import type { ImportProfileDoc } from './schema.js';

export type SavedProfile = Omit<ImportProfileDoc, '_id'> & { readonly name: string };

const MOST_LISTED = 100;

/** Profiles that people made by explaining columns. Their name stands for what they say, so none is ever changed. */
export class ImportProfileRepository {
  constructor(private readonly profiles: Model<ImportProfileDoc>) {}

  async keep({ name: _id, ...profile }: SavedProfile): Promise<void> {
    await insertMissing(this.profiles, [{ _id, ...profile }]);
  }

  async find(name: string): Promise<SavedProfile | undefined> {
    const doc = await this.profiles.findOne({ _id: name }).lean<ImportProfileDoc>();
    return doc ? opened(doc) : undefined;
  }

  /** Newest first. */
  async latest(): Promise<readonly SavedProfile[]> {
    const docs = await this.profiles.find().sort({ at: -1 }).limit(MOST_LISTED).lean<ImportProfileDoc[]>();
    return docs.map(opened);
  }
}

function opened({ _id: name, ...doc }: ImportProfileDoc): SavedProfile {
  return { name, ...doc };
}
