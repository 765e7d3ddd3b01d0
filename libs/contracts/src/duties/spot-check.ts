import { CASE_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema } from '../values/counts.js';
import { daySchema } from '../values/legal-dates.js';
import { EXPORTED } from '../values/page.js';

/** A case that was drawn, with who checks it. */
export const drawnCaseSchema = z.strictObject({
  caseNo: z.string(),
  /** Code of the determining department. */
  department: z.string(),
  status: z.enum(CASE_STATUSES),
  /** Name of the supervisor; absent where the county had none. */
  checker: z.string().optional(),
});
export type DrawnCaseAnswer = z.output<typeof drawnCaseSchema>;

/** The spot check of a quarter (季度抽查), with all that is needed to draw it again. */
export const spotCheckSchema = z.strictObject({
  quarter: z.string(),
  from: daySchema,
  to: daySchema,
  drawnAt: z.iso.datetime(),
  seed: z.string(),
  population: countSchema,
  populationHash: z.string(),
  /** In the order of the draw. */
  drawn: z.array(drawnCaseSchema),
});
export type SpotCheckAnswer = z.output<typeof spotCheckSchema>;

export const quarterSchema = z.string().regex(/^\d{4}Q[1-4]$/, 'is not a quarter, as 2026Q3');

export const spotCheckExportQuerySchema = z.strictObject(EXPORTED);
