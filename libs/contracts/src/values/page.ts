import { z } from 'zod';

/** A page of a list. `total` is of the whole list; `nextCursor` is absent on the last page. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    total: z.number().int().min(0),
    nextCursor: z.string().optional(),
  });
}

/** A list that always comes whole. */
export function listSchema<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item) });
}
