import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { ANSWER_MS } from './connect.js';

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
  /** A field that every document of the list has, or its path. */
  readonly field: string;
  readonly descending: boolean;
}

/** A key of a list; with a leading minus it is turned around. */
export type Sort<Key extends string> = Key | `-${Key}`;

/** @param fields where a key is kept under another name */
export function orderOf<Key extends string>(
  sort: Sort<Key>,
  fields?: Readonly<Partial<Record<Key, string>>>,
): Order {
  const key = sort.replace(/^-/, '') as Key;
  return { field: fields?.[key] ?? key, descending: sort.startsWith('-') };
}

export type Filter = Readonly<Record<string, unknown>>;

/** A filter without the fields that were not given. */
export function given(filter: object): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

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
  { limit, cursor }: PageRequest,
): Promise<Page<Doc>> {
  const walls = [filters].flat();
  const places = cursor === undefined ? [{}] : beyond(order, readCursor(cursor));
  const parts = walls.flatMap((wall) => places.map((place) => both(wall, place)));
  const [found, totals] = await Promise.all([
    Promise.all(parts.map((part) => firstOf(model, part, order, limit + 1))),
    Promise.all(walls.map((wall) => model.countDocuments(wall as never).maxTimeMS(ANSWER_MS))),
  ]);
  const total = totals.reduce((sum, count) => sum + count, 0);
  const rows = found.length === 1 ? found.flat() : found.flat().sort(inOrder(order));
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items, total };
  return { items, total, nextCursor: writeCursor([valueOf(last, order.field), last._id]) };
}

/** How rows that no collection holds are ordered. */
interface RowOrder<T> {
  readonly valueOf: (row: T) => string | number;
  /** Tells rows of one value apart: no two rows of a list share it. */
  readonly keyOf: (row: T) => string;
  readonly descending: boolean;
}

/** The same page of rows that were computed and lie in no collection. */
export function pageOfRows<T>(
  rows: readonly T[],
  { valueOf: value, keyOf, descending }: RowOrder<T>,
  { limit, cursor }: PageRequest,
): Page<T> {
  const apart = (one: Place, other: Place): number => {
    const byValue = compared(one[0], other[0]);
    const found = byValue === 0 ? compared(one[1], other[1]) : byValue;
    return descending ? -found : found;
  };
  const placed = rows
    .map((row) => ({ row, place: [value(row), keyOf(row)] as const }))
    .sort((one, other) => apart(one.place, other.place));
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const left = after ? placed.filter(({ place }) => apart(place, after) > 0) : placed;
  const page = left.slice(0, limit);
  const found = { items: page.map(({ row }) => row), total: rows.length };
  const last = page.at(-1);
  return left.length > limit && last ? { ...found, nextCursor: writeCursor(last.place) } : found;
}

async function firstOf<Doc>(
  model: Model<Doc>,
  filter: Filter,
  { field, descending }: Order,
  count: number,
): Promise<readonly Doc[]> {
  const direction = descending ? -1 : 1;
  return model
    .find(filter as never)
    .sort({ [field]: direction, ...(field !== '_id' && { _id: direction }) })
    .limit(count)
    .maxTimeMS(ANSWER_MS)
    .lean<Doc[]>();
}

function valueOf(doc: object, field: string): string | number {
  const value = field
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>>)[name], doc);
  return value as string | number;
}

function inOrder({ field, descending }: Order) {
  return (one: { _id: string }, other: { _id: string }): number => {
    const byField = compared(valueOf(one, field), valueOf(other, field));
    const found = byField === 0 ? compared(one._id, other._id) : byField;
    return descending ? -found : found;
  };
}

/** As the store orders: texts by their bytes in UTF-8, which is not the order of JavaScript beyond U+FFFF. */
function compared(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)));
}

/** What comes after a place, in parts that share no document: of two conditions in one `$or` an index finds neither. */
function beyond({ field, descending }: Order, [value, id]: Place): readonly Filter[] {
  const after = (bound: string | number) => trusted(descending ? { $lt: bound } : { $gt: bound });
  if (field === '_id') return [{ _id: after(id) }];
  return [{ [field]: value, _id: after(id) }, { [field]: after(value) }];
}

/**
 * Both conditions hold. Side by side where they can be: an `$and` is left for two conditions on one field or two `$or`.
 */
export function both(one: Filter, other: Filter): Filter {
  const clash = Object.keys(one).some((key) => key in other);
  return clash ? { $and: [one, other] } : { ...one, ...other };
}

/** Text that contains what was typed, case ignored; what was typed is never a pattern. */
export function contains(typed: string): unknown {
  return trusted({ $regex: typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' });
}
