import { AGES, CAUSE_KINDS, COUNTED, STEPS } from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema } from '../values/counts.js';
import { civilDateSchema } from '../values/dates.js';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line } from '../values/text.js';

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month, as 2026-11');

const looked = {
  /** Code of a department, or `applicant`: only where it is or was its turn. */
  unit: idSchema.optional(),
  /** How many months are looked back on, the current one included. */
  months: z.coerce.number().int().min(1).max(24).default(12),
};

export const oversightQuerySchema = z.strictObject(looked);
export type OversightQuery = z.output<typeof oversightQuerySchema>;
/** The heat map for a spreadsheet: of open cases, or of the steps that ended. */
export const oversightExportQuerySchema = oversightQuerySchema.extend({
  of: z.enum(['open', 'left']).default('open'),
  ...EXPORTED,
});

const spread = {
  count: countSchema,
  /** After the deadline. */
  late: countSchema,
  /** Working days; absent where there is nothing. */
  median: z.number().optional(),
  p90: z.number().optional(),
};

const heatCellSchema = z.strictObject({ unit: z.string(), step: z.enum(STEPS), ...spread });
export type HeatCellAnswer = z.output<typeof heatCellSchema>;

/** How the work of the county goes: open cases now, and what has happened month by month. */
export const oversightSchema = z.strictObject({
  /** Real instant at which it was counted. */
  at: z.iso.datetime(),
  /** `YYYY-MM`, rising. */
  period: z.array(z.string()).readonly(),
  now: z.array(heatCellSchema).readonly(),
  ages: z.array(z.strictObject({ age: z.enum(AGES), ...spread })).readonly(),
  ahead: z.array(z.strictObject({ day: daySchema, count: countSchema })).readonly(),
  passed: z.array(heatCellSchema).readonly(),
  months: z.array(z.strictObject({ month: z.string(), step: z.enum(STEPS), ...spread })).readonly(),
  decided: z.array(z.strictObject({ month: z.string(), ...spread })).readonly(),
  causes: z
    .array(z.strictObject({ kind: z.enum(CAUSE_KINDS), code: z.string(), count: countSchema }))
    .readonly(),
});
export type OversightAnswer = z.output<typeof oversightSchema>;

export const COUNTED_SORTS = sortsOf('workingDays', 'caseNo', 'since');

/** The cases behind a number of the oversight. */
export const countedQuerySchema = z.strictObject({
  of: z.enum(COUNTED).default('open'),
  ...looked,
  step: z.enum(STEPS).optional(),
  month: monthSchema.optional(),
  age: z.enum(AGES).optional(),
  /** Open cases that fall due on the day. */
  due: civilDateSchema.optional(),
  late: flagSchema.optional(),
  kind: z.enum(CAUSE_KINDS).optional(),
  code: line(100).optional(),
  sort: z.enum(COUNTED_SORTS).default('-workingDays'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type CountedQuery = z.output<typeof countedQuerySchema>;
export const countedExportQuerySchema = countedQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** A case as it is counted. Days are those of its legal time. */
export const countedCaseSchema = z.strictObject({
  of: z.enum(COUNTED),
  caseNo: z.string(),
  /** Of the business; of open cases. */
  name: z.string().optional(),
  unit: z.string(),
  step: z.enum(STEPS).optional(),
  /** When it came to the step. */
  from: daySchema.optional(),
  /** When it left the step, was decided, or was given the reason. */
  until: daySchema.optional(),
  due: daySchema.optional(),
  workingDays: countSchema.optional(),
  late: z.boolean().optional(),
  outcome: z.enum(['approved', 'denied']).optional(),
  kind: z.enum(CAUSE_KINDS).optional(),
  code: z.string().optional(),
});
export type CountedCaseAnswer = z.output<typeof countedCaseSchema>;
