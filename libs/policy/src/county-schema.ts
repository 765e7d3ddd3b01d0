import { z } from 'zod';
import { checkRuleValidity } from './rule-validity.js';
import { packShape, ruleShape, workingDaysSchema } from './rule-schema.js';

const rungSchema = z.strictObject({
  id: z.enum(['reminder-before', 'reminder-due', 'escalation-leader', 'escalation-county']),
  workingDays: z.int().min(-20).max(60),
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is HH:MM'),
  to: z.enum(['holder', 'leader', 'county-office', 'applicant']),
});

const stepSchema = z.strictObject({
  ...ruleShape,
  owner: z.enum(['applicant', 'credit-office', 'determining-department']),
  workingDays: workingDaysSchema,
  countedFrom: z.enum(['application', 'step-entered']),
  rungs: z
    .array(rungSchema)
    .refine((rungs) => new Set(rungs.map(({ id }) => id)).size === rungs.length, 'names a rung twice'),
});

const limitSchema = z.strictObject({ ...ruleShape, workingDays: workingDaysSchema });
const republicationSchema = z.strictObject({
  ...ruleShape,
  publication: z.enum(['remaining-period', 'longest-period']),
});

export const countySchema = z
  .strictObject({
    ...packShape,
    kind: z.literal('county'),
    steps: z.strictObject({
      submitted: stepSchema,
      'supplement-required': stepSchema,
      'under-verification': stepSchema,
      'under-review': stepSchema,
      'ending-publication': stepSchema,
    }),
    extension: limitSchema,
    supplement: z.strictObject({
      ...ruleShape,
      pausesClock: z.boolean(),
      maxRequests: z.int().min(1).max(20),
    }),
    seriousNeedsTwo: z.strictObject({
      ...ruleShape,
      classes: z.array(z.enum(['minor', 'general', 'serious', 'unclassified'])),
    }),
    consequences: z.strictObject({
      falseMaterial: republicationSchema,
      commitmentBreach: republicationSchema,
    }),
    duties: z.strictObject({ filing: limitSchema, objection: limitSchema }),
  })
  .superRefine(checkRuleValidity);

export type CountyFile = z.infer<typeof countySchema>;
