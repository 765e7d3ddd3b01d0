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

/** What a list can be saved as, for a spreadsheet. */
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export asks instead of the page of a list: `list.omit(PAGE_OF_LIST).extend(EXPORTED)`. */
export const PAGE_OF_LIST = { cursor: true, limit: true } as const;
export const EXPORTED = { format: z.enum(EXPORT_FORMATS) };
