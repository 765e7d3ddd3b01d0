import type { Validity } from '@xinxiu/domain';
import { z } from 'zod';
import { packRules } from './pack-rules.js';
import { classCircumstances, packShape, regimeRuleShape } from './rule-schema.js';
import { overlap } from './versions.js';

const classSchema = z.enum(['minor', 'general', 'serious']);
const periodSchema = z.union(
  [z.strictObject({ months: z.int().min(1).max(120) }), z.strictObject({ years: z.int().min(1).max(10) })],
  'is {months: n}, {years: n} or null',
);

const regimeShape = z.strictObject({
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

/** A rule that its pack outlives or precedes is fine; one that is never in force with its pack is a mistake. */
export const regimeSchema = regimeShape.superRefine((pack, context) => {
  for (const { path, fields } of packRules(pack)) {
    const { validity } = fields as { validity?: Validity };
    if (validity === undefined || overlap(validity, pack.validity)) continue;
    const message = 'is never in force while its pack is';
    context.addIssue({ code: 'custom', path: [...path, 'validity'], message });
  }
});

export type RegimeFile = z.infer<typeof regimeSchema>;
