import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { HolidayNoticeDoc } from './schema.js';

export type LoadedHolidays = Omit<HolidayNoticeDoc, '_id'>;

/** The holiday notices that were loaded into this installation; a few a decade. */
export class HolidayRepository {
  constructor(private readonly notices: Model<HolidayNoticeDoc>) {}

  /** Adds the next edition of its year. @returns whether it was; false when another took this edition first */
  async add(loaded: LoadedHolidays): Promise<boolean> {
    try {
      await this.notices.insertMany([{ _id: `${loaded.year}:${loaded.edition}`, ...loaded }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Names what is loaded: another text as soon as something is loaded. */
  async edition(): Promise<string> {
    const docs = await this.notices.find({}).select({ _id: 1 }).lean<Pick<HolidayNoticeDoc, '_id'>[]>();
    return docs
      .map(({ _id }) => _id)
      .sort()
      .join(' ');
  }

  /** The latest edition of each year, earliest year first. */
  async inForce(): Promise<readonly LoadedHolidays[]> {
    const docs = await this.notices.find({}).lean<HolidayNoticeDoc[]>();
    const latest = new Map<number, HolidayNoticeDoc>();
    for (const doc of docs) {
      if ((latest.get(doc.year)?.edition ?? 0) < doc.edition) latest.set(doc.year, doc);
    }
    return [...latest.values()].sort((a, b) => a.year - b.year).map(({ _id, ...loaded }) => loaded);
  }
}
