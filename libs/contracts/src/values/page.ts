import { z } from 'zod';
import { countSchema } from './counts.js';
import { cursorSchema, limitSchema } from './flags.js';

/** A page of a list. `total` is of the whole list; `nextCursor` is absent on the last page. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    total: countSchema,
    nextCursor: z.string().optional(),
  });
}

/** Of a list that is asked for nothing but its page. */
export const pageQuerySchema = z.strictObject({ cursor: cursorSchema.optional(), limit: limitSchema });

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
