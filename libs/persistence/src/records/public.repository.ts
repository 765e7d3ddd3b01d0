import type { PublishedCount } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { type Filter, type Page, type PageRequest, contains, pageOf } from '../database/page.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { BY_DATE } from './by-date.js';
import { openedRecord } from './closed-record.js';
import { type PublicRecord, publicRecord } from './public-view.js';
import type { RecordDoc } from './schema.js';

/** Records as everybody may find them, without personal data. */
export class PublicRecordRepository {
  constructor(
    private readonly records: Model<RecordDoc>,
    private readonly sealed: SealedFields,
  ) {}

  async find(recordId: string): Promise<PublicRecord | undefined> {
    const doc = await this.records.findOne({ _id: recordId, public: 1 }).lean<RecordDoc>();
    return doc ? this.shown(doc) : undefined;
  }

  async search(q: string | undefined, page: PageRequest): Promise<Page<PublicRecord>> {
    const filter = { public: 1, ...(q !== undefined && saying(q)) };
    const found = await pageOf(this.records, filter, BY_DATE, page);
    return { ...found, items: found.items.map((doc) => this.shown(doc)) };
  }

  /** Day of the oldest decision; undefined while there is none. */
  async oldest(): Promise<string | undefined> {
    const oldest = await this.records
      .findOne({ public: 1, person: 0 }, { decisionDate: 1 })
      .sort({ decisionDate: 1 })
      .lean<Pick<RecordDoc, 'decisionDate'>>();
    return oldest?.decisionDate;
  }

  /**
   * Ids of those of organisations, decided within a year: a name that may be a person's is not handed to search engines.
   */
  async idsOf(year: number, limit: number): Promise<readonly string[]> {
    const within = trusted({ $gte: `${year}-01-01`, $lte: `${year}-12-31` });
    const found = await this.records
      .find({ public: 1, person: 0, decisionDate: within } as never, { _id: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Records whose publication began in a month (`YYYY-MM`), by department; what has ended since is among them. */
  async publishedIn(month: string): Promise<readonly PublishedCount[]> {
    const rows = await this.records.aggregate<{ _id: string; records: number }>([
      { $match: { state: { $ne: 'held' }, publicationFrom: { $gte: `${month}-01`, $lte: `${month}-31` } } },
      { $group: { _id: '$department', records: { $sum: 1 } } },
    ]);
    return rows.map(({ _id: department, records }) => ({ month, department, records }));
  }

  private shown(doc: RecordDoc): PublicRecord {
    return publicRecord(openedRecord(this.sealed, doc));
  }
}

/** The public finds by what it is shown: a person's name is not. */
function saying(q: string): Filter {
  const part = contains(q);
  return { $or: [{ uscc: part }, { decisionNumber: part }, { subjectName: part, person: 0 }] };
}
