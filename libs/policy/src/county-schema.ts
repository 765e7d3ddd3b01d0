import { COMPUTED_ANSWERS, PENALTY_CLASSES } from '@xinxiu/domain';
import { z } from 'zod';
import { checkRuleValidity } from './rule-validity.js';
import { checkLadderHours, ladderSchema, workingHoursSchema } from './ladder-schema.js';
import { measuresSchema } from './measure-schema.js';
import { retentionSchema } from './retention-schema.js';
import { packShape, ruleShape, workingDaysSchema } from './rule-schema.js';
import { overlap } from './versions.js';

const stepSchema = z.strictObject({
  ...ruleShape,
  owner: z.enum(['applicant', 'credit-office', 'determining-department']),
  workingDays: workingDaysSchema,
  countedFrom: z.enum(['application', 'step-entered']),
  rungs: ladderSchema,
});

const taskSchema = z.strictObject({ ...ruleShape, workingDays: workingDaysSchema, rungs: ladderSchema });

const urgeLettersSchema = z.strictObject({
  ...ruleShape,
  mostWorkingDays: workingDaysSchema,
  rungs: ladderSchema,
});

const commitmentsSchema = z.strictObject({
  'evidence-asked': taskSchema,
  'under-verification': taskSchema,
  hearing: taskSchema,
  deciding: taskSchema,
});

const limitSchema = z.strictObject({ ...ruleShape, workingDays: workingDaysSchema });
const republicationSchema = z.strictObject({
  ...ruleShape,
  publication: z.enum(['remaining-period', 'longest-period']),
});

const classSchema = z.enum(PENALTY_CLASSES);

const conditionSchema = z.strictObject({
  ...ruleShape,
  condition: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is lower case with hyphens'),
  computed: z.enum(COMPUTED_ANSWERS).optional(),
  regimes: z.array(z.string().min(1)).min(1).optional(),
  classes: z.array(classSchema).min(1).optional(),
});

type Condition = z.infer<typeof conditionSchema>;

/** Whether some record is asked both on some day. */
function meet(one: Condition, other: Condition): boolean {
  const share = (mine?: readonly string[], theirs?: readonly string[]) =>
    mine === undefined || theirs === undefined || mine.some((value) => theirs.includes(value));
  const always = { from: null, to: null };
  return (
    share(one.regimes, other.regimes) &&
    share(one.classes, other.classes) &&
    overlap(one.validity ?? always, other.validity ?? always)
  );
}

const checklistSchema = z
  .array(conditionSchema)
  .min(1)
  .superRefine((conditions, context) => {
    for (const [index, one] of conditions.entries()) {
      const before = conditions
        .slice(0, index)
        .find((other) => other.condition === one.condition && meet(one, other));
      if (before === undefined) continue;
      const message = `"${one.condition}" is asked twice of the same record: ${before.id} asks it, too`;
      context.addIssue({ code: 'custom', path: [index, 'condition'], message });
    }
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
      classes: z.array(classSchema),
    }),
    verification: checklistSchema.optional(),
    consequences: z.strictObject({
      falseMaterial: republicationSchema,
      commitmentBreach: republicationSchema,
    }),
    workingHours: workingHoursSchema.optional(),
    registration: taskSchema.optional(),
    commitments: commitmentsSchema.optional(),
    urgeLetters: urgeLettersSchema.optional(),
    measures: measuresSchema.optional(),
    retention: retentionSchema.optional(),
    duties: z.strictObject({ filing: limitSchema, objection: limitSchema }),
  })
  .superRefine(checkRuleValidity)
  .superRefine(checkLadderHours);

export type CountyFile = z.infer<typeof countySchema>;
