import { PENALTY_KINDS, RECORD_KINDS } from '@xinxiu/domain';
import { z } from 'zod';
import { packShape, ruleShape, validitySchema } from './rule-schema.js';

const classSchema = z.enum(['minor', 'general', 'serious']);
const kinds = z.array(z.enum(PENALTY_KINDS)).min(1);
const periodSchema = z.union(
  [z.strictObject({ months: z.int().min(1).max(120) }), z.strictObject({ years: z.int().min(1).max(10) })],
  'is {months: n}, {years: n} or null',
);

const classCircumstances = {
  recordKinds: z.array(z.enum(RECORD_KINDS)).min(1).optional(),
  anyPenalty: kinds.optional(),
  onlyPenalties: kinds.optional(),
  fineYuanFrom: z.number().nonnegative().optional(),
  fineYuanBelow: z.number().positive().optional(),
  simplifiedProcedure: z.boolean().optional(),
  fields: z.array(z.string().min(1)).min(1).optional(),
};

/** A rule holds as long as its pack unless it says otherwise. */
const regimeRuleShape = { ...ruleShape, validity: validitySchema.optional() };

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
