import { isNarrowed } from './list-search.js';
import type { Sorting } from './sorted-heads.js';

export const ROWS_OF_A_PAGE = 20;

interface Search {
  readonly sort?: unknown;
  readonly trail?: string[] | undefined;
}

type Filter<S> = Omit<S, 'trail'>;

/**
 * The address of a page that is one list, and the ways on from it.
 * @param search what it holds @param navigate of the page's route
 */
export function listAddress<S extends Search>(search: S, navigate: (to: { search: S }) => unknown) {
  const go = (next: object): void => void navigate({ search: next as S });
  const { trail = [], ...filter } = search;
  /** Another part or order of the list, from its first page. */
  const change = (next: Partial<Filter<S>>): void => go({ ...filter, ...next });
  return {
    filter: filter as Filter<S>,
    change,
    /** The page that the server is asked for. */
    place: { cursor: trail.at(-1), limit: ROWS_OF_A_PAGE },
    /** For the list: its other pages, and all of it where it is narrowed. */
    pages: {
      trail,
      go: (next: string[] | undefined): void => go({ ...filter, trail: next }),
      filter: { isOn: isNarrowed(filter), clear: (): void => go({}) },
    },
    /** @param first how the list is ordered by itself */
    order: (first: NonNullable<S['sort']> & string): Sorting<NonNullable<S['sort']> & string> => ({
      sort: search.sort as (NonNullable<S['sort']> & string) | undefined,
      first,
      change: (sort) => change({ sort } as unknown as Partial<Filter<S>>),
    }),
  };
}
