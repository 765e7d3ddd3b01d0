import { OBLIGATION_KINDS } from '@xinxiu/domain';
import { z } from 'zod';
import { checkRuleValidity } from './rule-validity.js';
import { classCircumstances, packShape, ruleShape } from './rule-schema.js';

const words = z.array(z.string().trim().min(2)).min(1);

const fieldRuleSchema = z.strictObject({
  ...ruleShape,
  field: z.string().min(1),
  when: z
    .strictObject({ basisNames: words.optional(), authorityNames: words.optional() })
    .refine((when) => Object.keys(when).length > 0, 'names neither a basis nor an authority'),
});

const obligationRuleSchema = z.strictObject({
  ...ruleShape,
  obligation: z.enum(OBLIGATION_KINDS),
  when: z.strictObject(classCircumstances),
  sum: z.enum(['fineYuan', 'confiscatedYuan']).optional(),
});

export const recordSchema = z
  .strictObject({
    ...packShape,
    kind: z.literal('record'),
    fieldNames: z
      .array(z.string().trim().min(1).max(40))
      .min(1)
      .refine((names) => new Set(names).size === names.length, 'names a field twice'),
    fields: z.array(fieldRuleSchema),
    obligations: z.array(obligationRuleSchema).min(1),
  })
  .superRefine(({ fields, fieldNames }, context) => {
    for (const [index, { field }] of fields.entries()) {
      if (fieldNames.includes(field)) continue;
      const path = ['fields', index, 'field'];
      context.addIssue({ code: 'custom', path, message: `"${field}" is not one of fieldNames` });
    }
  })
  .superRefine(checkRuleValidity);

export type RecordRulesFile = z.infer<typeof recordSchema>;
