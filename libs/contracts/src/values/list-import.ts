import { z } from 'zod';
import { countSchema as count } from './counts.js';
import { rowReasonSchema } from './row-reason.js';

/** What became of every row of a list: taken + updated + unchanged + refused = total. */
export const listImportResultSchema = z.strictObject({
  taken: count,
  /** Known before; what the row tells in addition was added. */
  updated: count,
  unchanged: count,
  refused: count,
  total: count,
  rows: z.array(
    z.strictObject({
      row: count,
      outcome: z.enum(['taken', 'updated', 'unchanged', 'refused']),
      reasons: z.array(rowReasonSchema),
    }),
  ),
});
