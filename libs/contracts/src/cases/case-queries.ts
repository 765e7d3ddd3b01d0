import { CASE_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line } from '../values/text.js';

export const CASE_SORTS = sortsOf('due', 'submittedAt', 'caseNo');

export const caseListQuerySchema = z.strictObject({
  status: z.enum(CASE_STATUSES).optional(),
  department: line(64).optional(),
  /** A person's id, or `me`. */
  holder: idSchema.optional(),
  overdue: flagSchema.optional(),
  recordId: idSchema.optional(),
  open: flagSchema.optional(),
  q: line(100).optional(),
  sort: z.enum(CASE_SORTS).default('-submittedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type CaseListQuery = z.output<typeof caseListQuerySchema>;
/** The whole list, for a spreadsheet. */
export const caseExportQuerySchema = caseListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** A number that we gave to a case. */
export const caseNoSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,63}$/, 'is not a case number');

/** `<caseNo>.<sha-256 of actor, case, action and key>`. */
export const actionIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{3,63}\.[0-9a-f]{64}$/, 'is not the id of an action');

export const INBOX_SORTS = sortsOf('createdAt');

export const inboxQuerySchema = z.strictObject({
  unread: flagSchema.optional(),
  sort: z.enum(INBOX_SORTS).default('-createdAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole inbox, for a spreadsheet. */
export const inboxExportQuerySchema = inboxQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** `<event id>:<kind>:<recipient>`; the recipient may be an address. */
export const noticeIdSchema = line(400);
