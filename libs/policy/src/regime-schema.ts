import { DECIDED_CLASSES, MOST_TERM_YEARS } from '@xinxiu/domain';
import { z } from 'zod';
import { checkRuleValidity } from './rule-validity.js';
import { classCircumstances, packShape, ruleShape } from './rule-schema.js';

const classSchema = z.enum(DECIDED_CLASSES);
const periodSchema = z.union(
  [
    z.strictObject({
      months: z
        .int()
        .min(1)
        .max(MOST_TERM_YEARS * 12),
    }),
    z.strictObject({ years: z.int().min(1).max(MOST_TERM_YEARS) }),
  ],
  'is {months: n}, {years: n} or null',
);

function monthsOf(period: z.infer<typeof periodSchema>): number {
  return 'months' in period ? period.months : period.years * 12;
}

const regimeShape = z.strictObject({
  ...packShape,
  kind: z.literal('regime'),
  governsFields: z.array(z.string().min(1)).default([]),
  classes: z
    .array(z.strictObject({ ...ruleShape, class: classSchema, when: z.strictObject(classCircumstances) }))
    .min(1),
  terms: z
    .array(
      z
        .strictObject({
          ...ruleShape,
          when: z.strictObject({ ...classCircumstances, classes: z.array(classSchema).min(1).optional() }),
          publicised: z.boolean().default(true),
          minimum: periodSchema.nullable(),
          maximum: periodSchema.nullable(),
        })
        .refine((term) => term.publicised || (term.minimum === null && term.maximum === null), {
          message: 'has no periods when it is not publicised',
          path: ['publicised'],
        })
        .refine(({ minimum, maximum }) => !minimum || !maximum || monthsOf(minimum) <= monthsOf(maximum), {
          message: 'is longer than the maximum, so that nothing could ever be repaired',
          path: ['minimum'],
        }),
    )
    .min(1),
  conditions: z.array(
    z.strictObject({
      ...ruleShape,
      condition: z.enum(['OBLIGATIONS_UNFULFILLED', 'COMMITMENT_MISSING']),
    }),
  ),
  undecided: z.strictObject(ruleShape),
  combination: z.strictObject(ruleShape),
  expiry: z.strictObject(ruleShape),
  transition: z.strictObject(ruleShape).optional(),
});

export const regimeSchema = regimeShape.superRefine(checkRuleValidity);

export type RegimeFile = z.infer<typeof regimeSchema>;
