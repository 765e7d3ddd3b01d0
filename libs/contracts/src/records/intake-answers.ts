import { z } from 'zod';
import { countSchema as count } from '../values/counts.js';
import { rowReasonSchema } from '../values/row-reason.js';

/** What became of every row: taken + held + refused = total. */
export const importResultSchema = z.strictObject({
  taken: count,
  held: count,
  refused: count,
  total: count,
  /** Of the taken: already stored with the same content. */
  unchanged: count,
  /** Of the held: the same penalty is stored with other content. */
  conflicts: count,
  rows: z.array(
    z.strictObject({
      row: count,
      outcome: z.enum(['taken', 'held', 'refused']),
      reasons: z.array(rowReasonSchema),
    }),
  ),
});

export const cellSchema = z.strictObject({ header: z.string(), value: z.string() });

/** A row that a person has to look at, with all that its source says. */
export const heldRowSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['held', 'taken', 'dismissed']),
  department: z.string(),
  source: z.strictObject({
    profile: z.string(),
    row: count,
    /** Place in the source, in its own words. */
    at: z.string(),
    key: z.string(),
    kept: z.array(cellSchema),
  }),
  reasons: z.array(rowReasonSchema),
  /** What is understood so far, by the names of a penalty's fields. */
  partial: z.record(z.string(), z.unknown()),
  cells: z.array(cellSchema),
  heldAt: z.iso.datetime(),
  heldBy: z.string(),
  recordId: z.string().optional(),
  completedBy: z.string().optional(),
  completedAt: z.iso.datetime().optional(),
  /** What people did with it, in order. */
  acts: z
    .array(
      z.strictObject({
        what: z.enum(['taken', 'kept', 'corrected', 'dismissed', 'restored']),
        by: z.string(),
        at: z.iso.datetime(),
        reason: z.string(),
        recordId: z.string().optional(),
      }),
    )
    .optional(),
});

/**
 * `kept`: the stored values stand; `corrected`: the row's values replaced them, and the record's history has both;
 * `proposed`: they do once a second person has confirmed it, and until then the row is held.
 */
export const completedRowSchema = z.strictObject({
  outcome: z.enum(['taken', 'kept', 'corrected', 'proposed']),
  recordId: z.string(),
});

export const settledRowSchema = z.strictObject({ outcome: z.enum(['dismissed', 'restored']) });

export const settledRowsSchema = z.strictObject({
  settled: count,
  failed: count,
  items: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(['taken', 'kept', 'corrected', 'proposed', 'dismissed', 'failed']),
      recordId: z.string().optional(),
      code: z.string().optional(),
      detail: z.string().optional(),
      errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    }),
  ),
});
