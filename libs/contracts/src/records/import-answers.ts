import { z } from 'zod';
import { columnMeaningSchema, importChoicesSchema } from './imports.js';
import { countSchema as count } from '../values/counts.js';
import { rowReasonSchema } from '../values/row-reason.js';
import { cellSchema } from './intake-answers.js';
import { wordsSchema } from '../values/words.js';

const unit = z.enum(['yuan', 'wan']);

/** A file that somebody is importing. */
export const importSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: count,
  format: z.enum(['csv', 'json', 'xlsx']),
  state: z.enum(['uploaded', 'checking', 'checked', 'taking', 'taken', 'failed']),
  uploadedAt: z.iso.datetime(),
  /** Columns of its first rows, with what they could mean. */
  columns: z.array(
    z.strictObject({
      header: z.string(),
      samples: z.array(z.string()),
      means: columnMeaningSchema.optional(),
      unit: unit.optional(),
    }),
  ),
  /** Profiles that know every column. */
  fits: z.array(z.string()),
  /** How it was read last. */
  choices: importChoicesSchema.optional(),
  /** Of the work that runs: `total` is 0 until the file was read once. */
  progress: z.strictObject({ done: count, total: count }).optional(),
  /** What would become of the rows (`checked`), or has become of them (`taken`). */
  summary: z
    .strictObject({
      taken: count,
      held: count,
      refused: count,
      total: count,
      /** Of the taken: already stored with the same content. */
      unchanged: count,
      /** Of the held: the same penalty is stored with other content. */
      conflicts: count,
    })
    .optional(),
  /** Why the last work ended early. */
  failure: z.strictObject({ code: z.string(), message: z.string() }).optional(),
});

export const importProfileSchema = z.strictObject({
  name: z.string(),
  title: wordsSchema,
  /** Whether somebody made it by explaining columns. */
  byHand: z.boolean(),
});

/** A row as whoever brought its file sees it: with all that the file says. */
export const importRowSchema = z.strictObject({
  row: count,
  /** Place in the source, in its own words. */
  at: z.string(),
  outcome: z.enum(['taken', 'held', 'refused']),
  reasons: z.array(rowReasonSchema),
  /** Headers under which the row may have values. */
  columns: z.array(z.string()),
  cells: z.array(cellSchema),
  /** Headers whose values somebody corrected. */
  corrected: z.array(z.string()),
  /** Headers that bring what is missing and for which the file has no column. */
  missing: z.array(z.strictObject({ field: z.string(), header: z.string() })),
});
