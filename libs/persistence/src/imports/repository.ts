import { type Model, trusted } from 'mongoose';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { ImportDoc, ImportState } from './schema.js';

/** A file that is being imported; `columns` and `choices` are what the api keeps there. */
export type StoredImport = Omit<ImportDoc, '_id' | 'columns' | 'choices'> & {
  readonly id: string;
  readonly columns: unknown;
  readonly choices?: unknown;
};

export type NewImport = Pick<
  StoredImport,
  'id' | 'fileId' | 'by' | 'uploadedAt' | 'bytes' | 'format' | 'name' | 'columns'
>;

export type ImportCounts = Pick<ImportDoc, 'taken' | 'held' | 'refused' | 'unchanged' | 'conflicts'>;

export type ImportEnd =
  | { readonly state: 'checked' | 'taken'; readonly counts: ImportCounts }
  | { readonly state: 'failed'; readonly failure: NonNullable<ImportDoc['failure']> };

/** How long somebody who works on an import may give no sign of life, ms. */
export const IMPORT_LEASE_MS = 60_000;

const NO_COUNTS: ImportCounts = { taken: 0, held: 0, refused: 0, unchanged: 0, conflicts: 0 };

/** Whether somebody is said to work on it. */
export function isWorking(state: ImportState): state is 'checking' | 'taking' {
  return state === 'checking' || state === 'taking';
}

/** Whether somebody does: a process that died gives no sign of life. @param now real instant (ms) */
export function isWorkedOn({ state, beat }: Pick<ImportDoc, 'state' | 'beat'>, now: number): boolean {
  return isWorking(state) && now - beat < IMPORT_LEASE_MS;
}

/** Files that are being imported, each for the one who brought it. */
export class ImportRepository {
  constructor(
    private readonly imports: Model<ImportDoc>,
    private readonly sealed: SealedFields,
  ) {}

  /** @param now real instant (ms) */
  async add({ id, name, columns, ...fields }: NewImport, now: number): Promise<StoredImport> {
    const doc: ImportDoc = {
      _id: id,
      ...fields,
      name: this.sealed.sealText(id, 'name', name),
      columns: this.sealed.sealWhole(id, 'columns', columns),
      state: 'uploaded',
      version: 1,
      beat: 0,
      usedAt: now,
      done: 0,
      total: 0,
      ...NO_COUNTS,
    };
    await this.imports.insertMany([doc], { lean: true });
    return this.opened(doc);
  }

  async find(by: string, id: string): Promise<StoredImport | undefined> {
    const doc = await this.imports.findOne({ _id: id, by }).lean<ImportDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** Of one person, newest first; they are few. */
  async of(by: string): Promise<readonly StoredImport[]> {
    const docs = await this.imports.find({ by }).sort({ usedAt: -1 }).limit(50).lean<ImportDoc[]>();
    return docs.map((doc) => this.opened(doc));
  }

  /** Begins a work on it. @returns the import as it is now; undefined when somebody was faster */
  async begin(
    before: StoredImport,
    state: 'checking' | 'taking',
    choices: unknown,
    now: number,
  ): Promise<StoredImport | undefined> {
    const { id, version } = before;
    const set = { state, version: version + 1, beat: now, usedAt: now, done: 0, total: 0 };
    const closed = this.sealed.sealWhole(id, 'choices', choices);
    const { matchedCount } = await this.imports.updateOne(
      { _id: id, version },
      { $set: { ...set, choices: closed }, $unset: { failure: 1 } },
    );
    return matchedCount === 1 ? { ...before, ...set, choices } : undefined;
  }

  /** A sign of life. @returns false when the import is gone, or another works on it */
  async beat(
    { id, version }: Pick<StoredImport, 'id' | 'version'>,
    progress: { readonly done: number; readonly total: number },
    now: number,
  ): Promise<boolean> {
    const { matchedCount } = await this.imports.updateOne(
      { _id: id, version },
      { $set: { done: progress.done, total: progress.total, beat: now } },
    );
    return matchedCount === 1;
  }

  async end({ id, version }: Pick<StoredImport, 'id' | 'version'>, end: ImportEnd): Promise<void> {
    const { state } = end;
    const set = end.state === 'failed' ? { failure: end.failure } : end.counts;
    await this.imports.updateOne({ _id: id, version }, { $set: { state, version: version + 1, ...set } });
  }

  /** A row became something else by being corrected. @param now real instant (ms) */
  async recount(
    id: string,
    from: 'taken' | 'held' | 'refused',
    to: 'taken' | 'held' | 'refused',
    now: number,
  ): Promise<void> {
    await this.imports.updateOne(
      { _id: id },
      { $set: { usedAt: now }, ...(from !== to && { $inc: { [from]: -1, [to]: 1 } }) },
    );
  }

  /** Those that nobody has used since (real instant, ms). */
  async unusedSince(before: number): Promise<readonly Pick<StoredImport, 'id' | 'fileId'>[]> {
    const docs = await this.imports
      .find({ usedAt: trusted({ $lt: before }) } as never)
      .select({ _id: 1, fileId: 1 })
      .lean<Pick<ImportDoc, '_id' | 'fileId'>[]>();
    return docs.map(({ _id: id, fileId }) => ({ id, fileId }));
  }

  async forget(id: string): Promise<void> {
    await this.imports.deleteOne({ _id: id });
  }

  private opened({ _id: id, name, columns, choices, ...doc }: ImportDoc): StoredImport {
    return {
      id,
      ...doc,
      name: this.sealed.openText(id, 'name', name),
      columns: this.sealed.openWhole(id, 'columns', columns),
      ...(choices !== undefined && { choices: this.sealed.openWhole(id, 'choices', choices) }),
    };
  }
}
