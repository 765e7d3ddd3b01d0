import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { caseNoSchema } from '../cases/case-queries.js';
import { cursorSchema } from '../values/flags.js';
import { EXPORTED, EXPORT_FORMATS, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line } from '../values/text.js';

/** The trail is read in larger pages than lists that people leaf through. */
const limit = z.coerce.number().int().min(1).max(500).default(100);

export const auditPageSchema = z.strictObject({ cursor: cursorSchema.optional(), limit });

/** The whole list, for a spreadsheet. */
export const auditDayExportQuerySchema = auditPageSchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** UTC day. */
export const auditDaySchema = civilDateSchema;

export const AUDIT_SORTS = sortsOf('at');

export const auditQuerySchema = z.strictObject({
  day: auditDaySchema.optional(),
  /** Case number, record or person. */
  subject: line(200).optional(),
  /** Id of a person. */
  actor: idSchema.optional(),
  action: line(64).optional(),
  outcome: z.enum(['done', 'refused', 'failed']).optional(),
  sort: z.enum(AUDIT_SORTS).default('-at'),
  cursor: cursorSchema.optional(),
  limit,
});
/** What to export is chosen as in the list; all of it comes, not a page. */
export const auditExportQuerySchema = auditQuerySchema
  .omit(PAGE_OF_LIST)
  .extend({ format: z.enum([...EXPORT_FORMATS, 'jsonl']) });

/** One case or one record; all of them unless given. */
export const auditFactsQuerySchema = z.strictObject({
  caseNo: caseNoSchema.optional(),
  recordId: idSchema.optional(),
});

export type AuditQuery = z.output<typeof auditQuerySchema>;
