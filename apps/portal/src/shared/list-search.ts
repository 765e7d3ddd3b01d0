import { z } from 'zod';

/** A short number that somebody typed into the address has been read as one. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .pipe(z.string().max(100))
  .optional()
  .catch(undefined);
/** A link that was cut or edited shows the list from its beginning instead of failing. */
export const trailSchema = z.array(z.string().max(2_000)).max(500).optional().catch(undefined);

/**
 * What the address of a list holds: the words looked for, the filters of this list, and the cursors of the pages up to
 * the one that is shown. What is no value of a filter counts as not given.
 */
export function listSearch<F extends Record<string, z.ZodType>>(filters: F) {
  const lenient = Object.fromEntries(
    Object.entries(filters).map(([name, schema]) => [name, schema.optional().catch(undefined)]),
  );
  return z.object({
    q: text,
    trail: trailSchema,
    ...(lenient as unknown as { [K in keyof F]: z.ZodOptional<F[K]> }),
  });
}

interface Search {
  readonly sort?: unknown;
  readonly trail?: unknown;
  readonly [filter: string]: unknown;
}

/** Whether an address shows a part of its list: neither an order nor a page narrows it. */
export function isNarrowed({ sort: _sort, trail: _trail, ...filter }: Search): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
