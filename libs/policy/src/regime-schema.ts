import { z } from 'zod';
import { classCircumstances, packShape, regimeRuleShape } from './rule-schema.js';

const classSchema = z.enum(['minor', 'general', 'serious']);
const periodSchema = z.union(
  [z.strictObject({ months: z.int().min(1).max(120) }), z.strictObject({ years: z.int().min(1).max(10) })],
  'is {months: n}, {years: n} or null',
);

export const regimeSchema = z.strictObject({
  ...packShape,
  kind: z.literal('regime'),
  governsFields: z.array(z.string().min(1)).default([]),
  classes: z
    .array(
      z.strictObject({ ...regimeRuleShape, class: classSchema, when: z.strictObject(classCircumstances) }),
    )
    .min(1),
  terms: z
    .array(
      z
        .strictObject({
          ...regimeRuleShape,
          when: z.strictObject({ ...classCircumstances, classes: z.array(classSchema).min(1).optional() }),
          publicised: z.boolean().default(true),
          minimum: periodSchema.nullable(),
          maximum: periodSchema.nullable(),
        })
        .refine((term) => term.publicised || (term.minimum === null && term.maximum === null), {
          message: 'has no periods when it is not publicised',
          path: ['publicised'],
        }),
    )
    .min(1),
  conditions: z.array(
    z.strictObject({
      ...regimeRuleShape,
      condition: z.enum(['OBLIGATIONS_UNFULFILLED', 'COMMITMENT_MISSING']),
    }),
  ),
  undecided: z.strictObject(regimeRuleShape),
  combination: z.strictObject(regimeRuleShape),
  expiry: z.strictObject(regimeRuleShape),
  transition: z.strictObject(regimeRuleShape).optional(),
});

export type RegimeFile = z.infer<typeof regimeSchema>;
