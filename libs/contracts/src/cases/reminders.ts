import { MATTERS_OF_WAITS, RUNG_IDS, RUNG_TOLD } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line } from '../values/text.js';

/** The first is the order in which they go. */
export const FORESEEN_SORTS = sortsOf('at', 'due', 'name');

/** Of a day to come: 0 is the rest of today, 1 tomorrow, by the clock of each matter. */
export const foreseenQuerySchema = z.strictObject({
  ahead: z.coerce.number().int().min(0).max(30).default(1),
  /** Part of the name of the business, or of the number of the matter. */
  q: line(100).optional(),
  matter: z.enum(MATTERS_OF_WAITS).optional(),
  /** Code of the department whose turn it is. */
  department: idSchema.optional(),
  rung: z.enum(RUNG_IDS).optional(),
  /** `me`: what the caller holds, or somebody for whom he stands in. */
  holder: idSchema.optional(),
  sort: z.enum(FORESEEN_SORTS).default('at'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const foreseenExportQuerySchema = foreseenQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);
export type ForeseenQuery = z.output<typeof foreseenQuerySchema>;

/** A reminder or an escalation that goes unless the matter is moved on before. */
export const foreseenReminderSchema = z.strictObject({
  matter: z.enum(MATTERS_OF_WAITS),
  /** Number of the case, else the id of the matter. */
  id: z.string(),
  /** The business that it is about; of a natural person masked. */
  name: z.string(),
  /** Code of the department whose turn it is; absent where it is the turn of a business. */
  department: z.string().optional(),
  /** Name of the person who holds the matter. */
  holder: z.string().optional(),
  rung: z.enum(RUNG_IDS),
  /** Legal instant. */
  at: z.iso.datetime(),
  due: daySchema,
  /** Whom it tells; `turn` is whose turn it is. */
  to: z.array(z.enum(RUNG_TOLD)),
  /** How many people and mailboxes that is. */
  people: z.int().nonnegative(),
  /** To how many of them it comes with others of the same time, as one mail. */
  inDigest: z.int().nonnegative(),
});
export type ForeseenReminder = z.output<typeof foreseenReminderSchema>;
