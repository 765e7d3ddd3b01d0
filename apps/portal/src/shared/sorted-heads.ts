/** The order of a list, which stands in its address. */
export interface Sorting<S extends string> {
  /** Undefined for the order that the list has by itself. */
  readonly sort: S | undefined;
  /** How the list is ordered by itself. */
  readonly first: S;
  /** Begins at the first page. */
  readonly change: (sort: S | undefined) => void;
}

type KeyOf<S extends string> = S extends `-${string}` ? never : S;

interface Sorted {
  readonly columnKey?: unknown;
  readonly order?: 'ascend' | 'descend' | null;
}

/** Heads of a table whose rows the server orders: `head` of each column that has a key, `onChange` of the table. */
export function sortedHeads<S extends string>({ sort, first, change }: Sorting<S>) {
  const now = sort ?? first;
  return {
    head: (key: KeyOf<S>) => ({
      key,
      sorter: true,
      sortOrder: now === key ? ('ascend' as const) : now === `-${key}` ? ('descend' as const) : null,
    }),
    onChange: (_page: unknown, _filters: unknown, by: Sorted | readonly Sorted[]): void => {
      const { columnKey, order } = (Array.isArray(by) ? (by as readonly Sorted[])[0] : (by as Sorted)) ?? {};
      const key = typeof columnKey === 'string' ? columnKey : first.replace(/^-/, '');
      const next = (order === 'descend' ? `-${key}` : key) as S;
      change(next === first ? undefined : next);
    },
  };
}

/** The same for a list that has one order. */
export const UNSORTED = { head: () => ({}), onChange: () => undefined };
