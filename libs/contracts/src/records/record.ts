import { PENALTY_FIELDS } from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line, prose } from '../values/text.js';

export const importQuerySchema = z.strictObject({
  profile: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .default('national'),
  dryRun: flagSchema.default(false),
  /** Legal day of the import; only on a stack with the test clock. */
  at: civilDateSchema.optional(),
  /** Whose penalties these are, for a source that does not say. */
  subjectName: line(200).optional(),
  subjectCode: line(40).optional(),
});

export const RECORD_SORTS = sortsOf('decisionDate', 'publicationEnds', 'subjectName');

export const recordListQuerySchema = z.strictObject({
  q: line(100).optional(),
  state: z.enum(['held', 'published', 'shielded', 'ended', 're-published']).optional(),
  department: line(64).optional(),
  sort: z.enum(RECORD_SORTS).default('-decisionDate'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const recordExportQuerySchema = recordListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const publicSearchQuerySchema = z.strictObject({
  q: line(100).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});

export const HELD_ROW_SORTS = sortsOf('heldAt', 'profile');

export const heldRowListQuerySchema = z.strictObject({
  state: z.enum(['held', 'taken', 'dismissed']).default('held'),
  profile: line(64).optional(),
  /** A code among its reasons. */
  code: line(64).optional(),
  sort: z.enum(HELD_ROW_SORTS).default('heldAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const heldRowExportQuerySchema = heldRowListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const fieldNames = PENALTY_FIELDS.map(({ field }) => field) as [string, ...string[]];

/** Values that a person supplies for a held row, in the words that a file would have; each is read like a cell. */
const suppliedValues = z.partialRecord(z.enum(fieldNames), z.string().max(4000));

/** Which values stand where the same penalty is stored with others, and why. */
const conflict = z.strictObject({
  take: z.enum(['stored', 'new']),
  ground: z.strictObject({ text: prose(2000), article: line(200) }),
});

/** No values: the row is read again as it is, for one that waited for its code to be confirmed. */
const completion = { values: suppliedValues.optional(), conflict: conflict.optional() };

export const completeHeldRowSchema = z
  .strictObject(completion)
  .refine(completes, 'completes nothing: give values, or say in conflict which stand');

export const heldRowReasonSchema = z.strictObject({ reason: prose(2000) });

/** Several rows at once; each is settled by itself and has an answer of its own. */
export const settleHeldRowsSchema = z.strictObject({
  dryRun: z.boolean().default(false),
  items: z
    .array(
      z
        .strictObject({ id: idSchema, ...completion, dismiss: prose(2000).optional() })
        .refine(
          (item) => completes(item) !== (item.dismiss !== undefined),
          'is either completed or dismissed',
        ),
    )
    .min(1)
    .max(200)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'repeats an id'),
});

function completes({ values, conflict }: { values?: unknown; conflict?: unknown }): boolean {
  return values !== undefined || conflict !== undefined;
}

export const eligibilityQuerySchema = z.strictObject({ at: civilDateSchema.optional() });
