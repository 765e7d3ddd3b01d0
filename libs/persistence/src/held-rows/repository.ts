import type { PartialPenalty } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import { findByIds, insertMissing } from '../database/by-id.js';
import {
  type Filter,
  type Page,
  type PageRequest,
  type Sort,
  both,
  orderOf,
  pageOf,
} from '../database/page.js';
import { NOTHING, type Scope } from '../database/scope.js';
import type { FieldCipher } from '../fields/field-cipher.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import { closedSource, openedSource } from '../records/closed-record.js';
import type { RowSource, TakeContext } from '../records/mapper.js';
import type { HeldCell, HeldReason, HeldRowAct, HeldRowDoc } from './schema.js';

export interface RowToHold {
  readonly source: RowSource;
  readonly reasons: readonly HeldReason[];
  readonly partial: PartialPenalty;
  readonly cells: readonly { readonly header: string; readonly value: string }[];
}

export type HoldResult = 'held' | 'already-held' | 'already-taken' | 'already-dismissed';

const STATE_AFTER: Readonly<Record<HeldRowAct['what'], HeldRowDoc['state']>> = {
  taken: 'taken',
  kept: 'taken',
  corrected: 'taken',
  dismissed: 'dismissed',
  restored: 'held',
};

export interface HeldRowFilter {
  readonly state?: HeldRowDoc['state'] | undefined;
  readonly profile?: string | undefined;
  /** A code among its reasons. */
  readonly code?: string | undefined;
  readonly sort?: Sort<'heldAt' | 'profile'> | undefined;
}

export type HeldRow = Omit<HeldRowDoc, '_id' | 'codes' | 'reasons' | 'partial' | 'cells' | 'acts'> & {
  readonly id: string;
  readonly reasons: readonly HeldReason[];
  readonly partial: PartialPenalty;
  readonly cells: readonly HeldCell[];
  readonly acts?: readonly HeldRowAct[];
};

/** Rows that wait for a person. */
export class HeldRowRepository {
  constructor(
    private readonly rows: Model<HeldRowDoc>,
    private readonly sealed: SealedFields,
    private readonly cipher: FieldCipher,
  ) {}

  /** Holds rows that are not known. In the order given. */
  async holdMany(
    rows: readonly RowToHold[],
    dryRun: boolean,
    context: Pick<TakeContext, 'importedFor' | 'takenBy' | 'at'>,
  ): Promise<readonly HoldResult[]> {
    const ids = rows.map((row) => heldRowId(this.cipher, row.source.key));
    const known = await findByIds(this.rows, ids);
    const results: HoldResult[] = [];
    const fresh = new Map<string, HeldRowDoc>();
    for (const [index, row] of rows.entries()) {
      const id = ids[index] ?? '';
      const state = fresh.has(id) ? 'held' : known.get(id)?.state;
      if (state === undefined) fresh.set(id, this.closed(id, row, context));
      results.push(state === undefined ? 'held' : `already-${state}`);
    }
    if (!dryRun) await insertMissing(this.rows, [...fresh.values()]);
    return results;
  }

  /** What has been held for longest first unless asked. */
  async list(scope: Scope, filter: HeldRowFilter, page: PageRequest): Promise<Page<HeldRow>> {
    const { state = 'held', profile, code, sort = 'heldAt' } = filter;
    const wanted = {
      state,
      ...(profile !== undefined && { 'source.profile': profile }),
      ...(code !== undefined && { codes: code }),
    };
    const order = orderOf(sort, { profile: 'source.profile' });
    const found = await pageOf(this.rows, both(visible(scope), wanted), order, page);
    return { ...found, items: found.items.map((doc) => this.opened(doc)) };
  }

  async find(scope: Scope, id: string): Promise<HeldRow | undefined> {
    const doc = await this.rows.findOne(both(visible(scope), { _id: id }) as never).lean<HeldRowDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /**
   * Settles a row that is held, or takes a dismissed one up again, and keeps who did it.
   * @returns whether this call did it; of several only one does
   */
  async settle(scope: Scope, row: HeldRow, act: HeldRowAct): Promise<boolean> {
    const { id, state, version = null, acts = [] } = row;
    const { what, recordId, by, at } = act;
    const done = this.sealed.sealWhole(id, 'acts', [...acts, act]);
    const completion = recordId === undefined ? {} : { recordId, completedBy: by, completedAt: at };
    const { matchedCount } = await this.rows.updateOne(
      both(visible(scope), { _id: id, state, version }) as never,
      { $set: { state: STATE_AFTER[what], version: (version ?? 0) + 1, acts: done, ...completion } },
    );
    return matchedCount === 1;
  }

  private closed(
    id: string,
    row: RowToHold,
    context: Pick<TakeContext, 'importedFor' | 'takenBy' | 'at'>,
  ): HeldRowDoc {
    const kept = Object.entries(row.source.kept).map(([header, value]) => ({ header, value }));
    return {
      _id: id,
      state: 'held',
      department: context.importedFor,
      source: closedSource(this.sealed, id, { ...row.source, kept }),
      codes: [...new Set(row.reasons.map(({ code }) => code))],
      reasons: this.sealed.sealWhole(id, 'reasons', row.reasons),
      partial: this.sealed.sealWhole(id, 'partial', row.partial),
      cells: this.sealed.sealWhole(id, 'cells', row.cells),
      heldAt: context.at,
      heldBy: context.takenBy,
    };
  }

  private opened({
    _id: id,
    codes: _codes,
    reasons,
    partial,
    cells,
    source,
    acts,
    ...doc
  }: HeldRowDoc): HeldRow {
    return {
      id,
      ...doc,
      source: openedSource(this.sealed, id, source),
      reasons: this.sealed.openWhole(id, 'reasons', reasons),
      partial: this.sealed.openWhole(id, 'partial', partial),
      cells: this.sealed.openWhole(id, 'cells', cells),
      ...(acts !== undefined && { acts: this.sealed.openWhole<HeldRowAct[]>(id, 'acts', acts) }),
    };
  }
}

/** The hash of a row alone would let anybody try out identity numbers until it fits. */
export function heldRowId(cipher: FieldCipher, key: string): string {
  return cipher.blind('heldRows', key);
}

function visible(scope: Scope): Filter {
  // Rows that a department held are its own; an applicant has none, nor has his agent.
  if (scope.kind === 'applicant' || scope.kind === 'agent') return NOTHING;
  return scope.kind === 'department' ? { department: scope.code } : {};
}
