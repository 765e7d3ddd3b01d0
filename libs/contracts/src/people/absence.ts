import { ABSENCE_STANDINGS, ROLES, UNATTENDED } from '@xinxiu/domain';
import { z } from 'zod';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, prose } from '../values/text.js';

/** One's own unless `personId` is given. */
export const enterAbsenceSchema = z.strictObject({
  personId: idSchema.optional(),
  firstDay: civilDateSchema,
  lastDay: civilDateSchema,
  substituteId: idSchema.optional(),
  reason: prose(100, 0).default(''),
});

/** What is not given stays; null names nobody any more. */
export const changeAbsenceSchema = z.strictObject({
  lastDay: civilDateSchema.optional(),
  substituteId: idSchema.nullish(),
});

export const ABSENCE_SORTS = sortsOf('firstDay', 'personName');

export const absenceQuerySchema = z.strictObject({
  personId: idSchema.optional(),
  department: idSchema.optional(),
  /** Those that are over or were ended; else those that run or are to come. */
  over: flagSchema.default(false),
  sort: z.enum(ABSENCE_SORTS).default('firstDay'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const absenceExportQuerySchema = absenceQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

const named = z.strictObject({ id: z.string(), name: z.string() });
const mark = z.strictObject({ by: named, at: z.iso.datetime() });

/** Who is away when, and who stands in. `mayKeep`: the caller may change and end it; he alone is told the reason. */
export const absenceSchema = z.strictObject({
  id: z.string(),
  person: named,
  department: z.string(),
  role: z.enum(ROLES),
  firstDay: daySchema,
  lastDay: daySchema,
  standing: z.enum(ABSENCE_STANDINGS),
  substitute: named.optional(),
  /** Why nobody stands in today, or on its first day; absent where somebody does, and of what is over. */
  unattended: z.enum(UNATTENDED).optional(),
  reason: z.string().optional(),
  entered: mark,
  end: mark.optional(),
  mayKeep: z.boolean(),
});

export type AbsenceAnswer = z.output<typeof absenceSchema>;
