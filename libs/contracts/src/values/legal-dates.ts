import { z } from 'zod';

/** An Asia/Shanghai calendar day, `YYYY-MM-DD`, in an answer. */
export const daySchema = z.iso.date();

/** A row of the arithmetic behind a date: re-adding the counted rows gives it. */
export const dayProofSchema = z.strictObject({
  date: daySchema,
  counted: z.boolean(),
  reason: z.string(),
  name: z.string().optional(),
  provisional: z.literal(true).optional(),
});

export const runningDeadlineSchema = z.strictObject({
  /** Last day on which the duty can be done in time. */
  due: daySchema,
  /** Some day of the count is not settled by a holiday notice yet. */
  provisional: z.boolean(),
  ruleId: z.string(),
  article: z.string(),
  startDay: daySchema,
  packDigest: z.string(),
  tableDigest: z.string(),
});

/** A deadline with everything needed to recompute it. */
export const legalDeadlineSchema = runningDeadlineSchema.extend({
  kind: z.string(),
  proof: z.array(dayProofSchema),
});
