import type { PartialPenalty } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { findByIds, insertMissing } from '../database/by-id.js';
import { type Filter, type Page, type PageRequest, both, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import type { RowSource, TakeContext } from '../records/mapper.js';
import type { HeldReason, HeldRowDoc } from './schema.js';

export interface RowToHold {
  readonly source: RowSource;
  readonly reasons: readonly HeldReason[];
  readonly partial: PartialPenalty;
  readonly cells: readonly { readonly header: string; readonly value: string }[];
}

export type HoldResult = 'held' | 'already-held' | 'already-taken';

export type HeldRow = Omit<HeldRowDoc, '_id'> & { readonly id: string };

/** Rows that wait for a person. */
export class HeldRowRepository {
  constructor(private readonly rows: Model<HeldRowDoc>) {}

  /** Holds rows that are not known. In the order given. */
  async holdMany(
    rows: readonly RowToHold[],
    dryRun: boolean,
    context: Pick<TakeContext, 'importedFor' | 'takenBy' | 'at'>,
  ): Promise<readonly HoldResult[]> {
    const known = await findByIds(
      this.rows,
      rows.map((row) => row.source.key),
    );
    const results: HoldResult[] = [];
    const fresh = new Map<string, HeldRowDoc>();
    for (const row of rows) {
      const { key } = row.source;
      const state = fresh.has(key) ? 'held' : known.get(key)?.state;
      if (state === undefined) fresh.set(key, heldRowDoc(row, context));
      results.push(state === undefined ? 'held' : state === 'held' ? 'already-held' : 'already-taken');
    }
    if (!dryRun) await insertMissing(this.rows, [...fresh.values()]);
    return results;
  }

  async list(scope: Scope, page: PageRequest): Promise<Page<HeldRow>> {
    const order = { field: '_id', descending: false };
    const found = await pageOf(this.rows, both(visible(scope), { state: 'held' }), order, page);
    return { ...found, items: found.items.map(heldRow) };
  }

  async find(scope: Scope, id: string): Promise<HeldRow | undefined> {
    const doc = await this.rows.findOne(both(visible(scope), { _id: id }) as never).lean<HeldRowDoc>();
    return doc ? heldRow(doc) : undefined;
  }

  /** Marks a row as completed. @returns whether this call did it; of several only one does */
  async complete(
    scope: Scope,
    id: string,
    completion: { readonly recordId: string; readonly completedBy: string; readonly completedAt: string },
  ): Promise<boolean> {
    const { matchedCount } = await this.rows.updateOne(
      both(visible(scope), { _id: id, state: 'held' }) as never,
      {
        $set: { state: 'taken', ...completion },
      },
    );
    return matchedCount === 1;
  }
}

function heldRowDoc(
  row: RowToHold,
  context: Pick<TakeContext, 'importedFor' | 'takenBy' | 'at'>,
): HeldRowDoc {
  const kept = Object.entries(row.source.kept).map(([header, value]) => ({ header, value }));
  return {
    _id: row.source.key,
    state: 'held',
    department: context.importedFor,
    source: { ...row.source, kept },
    reasons: [...row.reasons],
    partial: row.partial,
    cells: [...row.cells],
    heldAt: context.at,
    heldBy: context.takenBy,
  };
}

function visible(scope: Scope): Filter {
  // Rows that a department held are its own; an applicant has none.
  if (scope.kind === 'applicant') return { department: `applicant:${scope.uscc}` };
  return scope.kind === 'department' ? { department: scope.code } : {};
}

function heldRow({ _id, ...doc }: HeldRowDoc): HeldRow {
  return { id: _id, ...doc };
}
