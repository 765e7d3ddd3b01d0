import { UNMET_CONDITIONS } from '@xinxiu/domain';
import { z } from 'zod';
import { dayProofSchema, daySchema } from '../values/legal-dates.js';

/** What a rule contributed, in the order of the argument. */
const proof = z.strictObject({
  id: z.string(),
  article: z.string(),
  source: z.string(),
  trust: z.string(),
  text: z.string(),
  textEn: z.string(),
  step: z.string(),
  regime: z.string(),
  /** What follows: a class, an assumption, a date or a condition. */
  result: z.string(),
  rows: z.array(dayProofSchema).optional(),
});

/** The answer to "when may I apply, and what is missing?". Dates that do not exist are null. */
export const eligibilitySchema = z.strictObject({
  at: daySchema,
  /** Id of the governing policy pack; empty when none governs. */
  regime: z.string(),
  class: z.enum(['minor', 'general', 'serious', 'unclassified']),
  publicationFrom: daySchema.nullable(),
  earliestApplication: daySchema.nullable(),
  publicationEnds: daySchema.nullable(),
  eligible: z.boolean(),
  unmet: z.array(
    z.strictObject({
      condition: z.enum(UNMET_CONDITIONS),
      since: daySchema.optional(),
      article: z.string(),
      reasons: z.array(z.strictObject({ code: z.string(), value: z.string().optional() })).optional(),
    }),
  ),
  proof: z.array(proof),
});
