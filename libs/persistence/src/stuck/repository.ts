import type { Failure, RetryState, StuckCause, StuckMatter } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { insertMissing } from '../database/by-id.js';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  contains,
  given,
  orderOf,
  pageOf,
} from '../database/page.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { StuckDoc, StuckLookDoc, StuckRetry } from './schema.js';

export type StuckRow = Omit<StuckDoc, '_id' | 'open' | 'failure'> & {
  readonly id: string;
  readonly failure?: Failure;
};
/** As it is found; when it began stays with what is there. */
export type FoundStuck = Omit<StuckRow, 'until' | 'retry' | 'retryState' | 'version'>;
export type StuckLook = Omit<StuckLookDoc, '_id'>;
export type StuckSort = Sort<'gravity' | 'since' | 'subjectId' | 'due'>;

export interface StuckFilter {
  readonly cause?: StuckCause | undefined;
  readonly matter?: StuckMatter | undefined;
  readonly department?: string | undefined;
  /** Part of the number or the name. */
  readonly q?: string | undefined;
  /** What is over, instead of what is stuck. */
  readonly over?: boolean | undefined;
}

const LOOK = 'last';

/** What is stuck, one row for each cause of each thing. One process at a time writes what it finds. */
export class StuckRepository {
  constructor(
    private readonly rows: Model<StuckDoc>,
    private readonly looks: Model<StuckLookDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** Everything that is stuck. */
  async standing(): Promise<readonly StuckRow[]> {
    const docs = await this.rows.find({ open: 1 }).lean<StuckDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  async find(id: string): Promise<StuckRow | undefined> {
    const doc = await this.rows.findOne({ _id: id }).lean<StuckDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** Those of the rows that are there, by their ids. */
  async withIds(ids: readonly string[]): Promise<ReadonlyMap<string, StuckRow>> {
    const docs = await this.rows.find({ _id: trusted({ $in: [...ids] }) } as never).lean<StuckDoc[]>();
    return new Map(docs.map((doc) => [doc._id, this.opened(doc)]));
  }

  /** The causes of one thing that stand, the gravest first. */
  async ofSubject(subjectId: string): Promise<readonly StuckRow[]> {
    const docs = await this.rows.find({ subjectId, open: 1 }).sort({ gravity: 1 }).lean<StuckDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  async page(filter: StuckFilter, sort: StuckSort, page: PageRequest): Promise<Page<StuckRow>> {
    const found = await pageOf(this.rows, matching(filter), orderOf(sort), page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  /** How much is stuck by each cause that there is. */
  async counts(): Promise<readonly { readonly cause: StuckCause; readonly count: number }[]> {
    const found = await this.rows.aggregate<{ _id: StuckCause; count: number }>([
      { $match: { open: 1 } },
      { $group: { _id: '$cause', count: { $sum: 1 } } },
    ]);
    return found.map(({ _id: cause, count }) => ({ cause, count }));
  }

  /** Writes what was not stuck before; what was stuck once begins anew. */
  async begin(found: readonly FoundStuck[]): Promise<void> {
    const docs = found.map((one): StuckDoc => ({ ...this.closed(one), until: '', open: 1, version: 1 }));
    for (const known of (await insertMissing(this.rows, docs)).values()) {
      const { _id, ...fields } = docs.find((doc) => doc._id === known._id) as StuckDoc;
      await this.rows.updateOne({ _id, version: known.version }, {
        $set: { ...fields, version: known.version + 1 },
        $unset: { retry: '', retryState: '', ...(fields.failure === undefined && { failure: '' }) },
      } as never);
    }
  }

  /** What has changed of something that is stuck. @returns false when somebody else changed it meanwhile */
  async change(row: StuckRow, found: FoundStuck, retryState?: RetryState): Promise<boolean> {
    const { _id, since: _since, ...fields } = this.closed(found);
    const gone = found.failure ? [] : (['failure'] as const);
    return this.set(row, { ...fields, ...(retryState && { retryState }) }, gone);
  }

  /**
   * It is not stuck by this cause any more. @param at real instant (ISO)
   * @param retryState what that makes of a try that somebody asked for
   */
  async end(row: StuckRow, at: string, retryState: RetryState): Promise<boolean> {
    return this.set(row, { open: 0, until: at, ...(row.retry && { retryState }) });
  }

  /** That somebody has a step tried at once. A look that changed the row meanwhile does not take it away. */
  async noteRetry(row: StuckRow, retry: StuckRetry): Promise<void> {
    const note = { retry: this.sealed.seal(row.id, 'retry', retry), retryState: 'retried' } as const;
    for (let now: StuckRow | undefined = row; now; now = await this.find(row.id))
      if (await this.set(now, note)) return;
  }

  async looked(look: StuckLook): Promise<void> {
    await this.looks.updateOne({ _id: LOOK }, { $set: look }, { upsert: true });
  }

  async lastLook(): Promise<StuckLook | undefined> {
    const doc = await this.looks.findOne({ _id: LOOK }).lean<StuckLookDoc>();
    if (!doc) return undefined;
    const { _id, ...look } = doc;
    return look;
  }

  /** Takes out what has been over since before a real instant (ISO). */
  async forgetOverBefore(instant: string): Promise<void> {
    await this.rows.deleteMany({ open: 0, until: trusted({ $lt: instant }) } as never);
  }

  private async set(
    { id, version }: StuckRow,
    fields: Partial<StuckDoc>,
    gone: readonly (keyof StuckDoc)[] = [],
  ): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne({ _id: id, version }, {
      $set: { ...fields, version: version + 1 },
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((name) => [name, ''])) }),
    } as never);
    return matchedCount === 1;
  }

  private closed({ id: _id, failure, ...row }: FoundStuck): Omit<StuckDoc, 'until' | 'open' | 'version'> {
    return { _id, ...row, ...(failure && { failure: this.sealed.sealWhole(_id, 'failure', failure) }) };
  }

  private opened({ _id: id, open: _open, failure, retry, ...doc }: StuckDoc): StuckRow {
    return {
      id,
      ...doc,
      ...(failure !== undefined && { failure: this.sealed.openWhole<Failure>(id, 'failure', failure) }),
      ...(retry && { retry: this.sealed.open(id, 'retry', retry) }),
    };
  }
}

function matching({ over, q, ...wanted }: StuckFilter): Filter {
  return {
    open: over === true ? 0 : 1,
    ...given(wanted),
    ...(q !== undefined && { $or: [{ subjectId: contains(q) }, { name: contains(q) }] }),
  };
}
