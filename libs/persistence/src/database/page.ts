import type { Model } from 'mongoose';
import { trusted } from 'mongoose';

/** A place in a list: opaque to callers. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Of the whole list, not of the page. */
  readonly total: number;
  readonly nextCursor?: string;
}

export interface Order {
  /** A field that every document of the list has. */
  readonly field: string;
  readonly descending: boolean;
}

export type Filter = Readonly<Record<string, unknown>>;

type Place = readonly [value: string | number, id: string];

/** @throws RangeError for a cursor that this list did not give */
export function readCursor(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === 2 && isPlain(place[0]) && typeof place[1] === 'string') {
      return [place[0], place[1]];
    }
  } catch {
    // Told below: a cursor is not for reading.
  }
  throw new RangeError('Not a cursor of this list.');
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export function writeCursor(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * Sorts and pages in the store, with `_id` to tell equal values apart.
 * @param filters one, or several of which no document meets two: their pages are merged
 */
export async function pageOf<Doc extends { _id: string }>(
  model: Model<Doc>,
  filters: Filter | readonly Filter[],
  order: Order,
  page: PageRequest,
): Promise<Page<Doc>> {
  const { field } = order;
  const { limit } = page;
  const parts = await Promise.all([filters].flat().map((filter) => partOf(model, filter, order, page)));
  const total = parts.reduce((sum, part) => sum + part.total, 0);
  const [first, ...others] = parts.map(({ rows }) => rows);
  const rows = others.length === 0 ? (first ?? []) : parts.flatMap((part) => part.rows).sort(inOrder(order));
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, total };
  return { items, total, nextCursor: writeCursor([valueOf(last, field), last._id]) };
}

/** What a filter has from the place on, one more than the page takes, and how much it has in all. */
async function partOf<Doc extends { _id: string }>(
  model: Model<Doc>,
  filter: Filter,
  order: Order,
  { limit, cursor }: PageRequest,
): Promise<{ readonly rows: readonly Doc[]; readonly total: number }> {
  const { field, descending } = order;
  const direction = descending ? -1 : 1;
  const from = cursor === undefined ? filter : both(filter, beyond(order, readCursor(cursor)));
  const [rows, total] = await Promise.all([
    model
      .find(from as never)
      .sort({ [field]: direction, ...(field !== '_id' && { _id: direction }) })
      .limit(limit + 1)
      .lean<Doc[]>(),
    model.countDocuments(filter as never),
  ]);
  return { rows, total };
}

function valueOf(doc: object, field: string): string | number {
  return (doc as Record<string, unknown>)[field] as string | number;
}

function inOrder({ field, descending }: Order) {
  return (one: { _id: string }, other: { _id: string }): number => {
    const [a, b] = [valueOf(one, field), valueOf(other, field)];
    const before = a === b ? one._id < other._id : a < b;
    return before === descending ? 1 : -1;
  };
}

function beyond({ field, descending }: Order, [value, id]: Place): Filter {
  const after = (bound: string | number) => trusted(descending ? { $lt: bound } : { $gt: bound });
  if (field === '_id') return { _id: after(id) };
  return { $or: [{ [field]: after(value) }, { [field]: value, _id: after(id) }] };
}

/**
 * Both conditions hold. Side by side where they can be: FerretDB asks PostgreSQL only for fields at the top of a filter
 * and reads everything for an `$and`, which is left for two conditions on one field or two `$or`.
 */
export function both(one: Filter, other: Filter): Filter {
  const clash = Object.keys(one).some((key) => key in other);
  return clash ? { $and: [one, other] } : { ...one, ...other };
}

/** Text that contains what was typed, case ignored; what was typed is never a pattern. */
export function contains(typed: string): unknown {
  return trusted({ $regex: typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' });
}
