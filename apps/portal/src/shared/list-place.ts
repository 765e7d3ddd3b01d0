import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { trailSchema } from './list-search.js';

/** What an address holds of one of several lists of its page. */
export interface Place {
  readonly sort?: string | undefined;
  readonly trail?: string[] | undefined;
}

/**
 * The address of a page with several lists: each has its order and its page under its own name. What is no order of a
 * list counts as not given.
 * @param lists names of the lists, with their orders
 */
export function listPlaces<N extends string>(lists: Readonly<Record<N, readonly string[]>>) {
  const places = Object.entries<readonly string[]>(lists).map(([name, sorts]) => [
    name,
    z
      .object({ sort: z.enum(sorts).optional().catch(undefined), trail: trailSchema })
      .optional()
      .catch(undefined),
  ]);
  return z.object(Object.fromEntries(places) as Record<N, z.ZodType<Place | undefined>>).partial();
}

/** Where one list of a page with several is, and the ways on. @param name as the route of the page gives it */
export function useListPlace<S extends string>(name: string) {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { sort, trail = [] } = (search[name] ?? {}) as Place;
  const move = (next: Place): void => {
    const place = next.sort === undefined && next.trail === undefined ? undefined : next;
    // The other lists of the page stay where they are, and the eye where it was.
    void navigate({ to: '.', search: { ...search, [name]: place } as never, resetScroll: false });
  };
  return {
    sort: sort as S | undefined,
    trail,
    order: (next: S | undefined) => move({ sort: next }),
    go: (next: string[] | undefined) => move({ sort, trail: next }),
  };
}
