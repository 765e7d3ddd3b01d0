import { RUNG_IDS, URGE_ACTIONS, URGE_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line, prose } from '../values/text.js';

/** How many working days an answer may be given at all; the overlay may say fewer. */
const MOST_WORKING_DAYS = 60;

/** An urge letter on a case: why, what has to be answered, and in how many working days. */
export const issueUrgeSchema = z.strictObject({
  caseNo: idSchema,
  reason: prose(500),
  demand: prose(500),
  workingDays: z.int().min(1).max(MOST_WORKING_DAYS),
});
export const answerUrgeSchema = z.strictObject({ text: prose(2_000) });
export const withdrawUrgeSchema = z.strictObject({ reason: prose(500) });

export const URGE_SORTS = sortsOf('issuedAt', 'due', 'number');

export const urgeQuerySchema = z.strictObject({
  status: z.enum(URGE_STATUSES).optional(),
  department: idSchema.optional(),
  caseNo: idSchema.optional(),
  /** Part of the number of the letter or of the case, or of the name of the business. */
  q: line(100).optional(),
  sort: z.enum(URGE_SORTS).default('-issuedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const urgeExportQuerySchema = urgeQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const urgeAnswerSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  status: z.enum(URGE_STATUSES),
  due: daySchema.optional(),
});

/** Instants and days are those of the case's clock. */
export const urgeLetterSchema = z.strictObject({
  id: z.string(),
  number: z.string(),
  caseNo: z.string(),
  businessName: z.string(),
  /** Code of the department that answers. */
  department: z.string(),
  /** Who held the case when it was issued. */
  addressee: z.string().optional(),
  reason: z.string(),
  demand: z.string(),
  issuedBy: z.string(),
  issuedAt: z.iso.datetime(),
  status: z.enum(URGE_STATUSES),
  due: daySchema.optional(),
  article: z.string().optional(),
  /** Its day is over, and nobody has answered. */
  overdue: z.boolean(),
  end: z.strictObject({ by: z.string(), at: z.iso.datetime(), text: z.string() }).optional(),
  /** Whom its ladder has told, first to last. */
  rungs: z.array(z.strictObject({ rung: z.enum(RUNG_IDS), at: z.iso.datetime() })),
  /** What the caller may do. */
  allowed: z.array(z.enum(URGE_ACTIONS)),
});
export type UrgeLetterView = z.output<typeof urgeLetterSchema>;
