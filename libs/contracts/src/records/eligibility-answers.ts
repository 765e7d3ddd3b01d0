import { DECIDED_CLASSES, PENALTY_CLASSES, UNMET_CONDITIONS } from '@xinxiu/domain';
import { z } from 'zod';
import { dayProofSchema, daySchema } from '../values/legal-dates.js';
import { wordsSchema } from '../values/words.js';

const chosenDate = z.enum(['earliestApplication', 'publicationEnds']);

/** Comparing the named dates again gives the result; null does not come, and is later than any that does. */
const choice = z.strictObject({
  date: chosenDate,
  takes: z.enum(['first', 'last']),
  among: z.array(
    z.strictObject({
      name: z.string(),
      date: daySchema.nullable(),
      regime: z.string().optional(),
      /** Place of the penalty in the decision, from 1. */
      penalty: z.number().int().optional(),
    }),
  ),
  result: daySchema.nullable(),
});

const reasons = z.array(z.strictObject({ code: z.string(), value: z.string().optional() }));
const decidedClass = z.enum(DECIDED_CLASSES);

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
  /** First day on which the law of the row governed this decision. */
  lawFrom: daySchema.optional(),
  /** Which penalty the row is about, where the decision has several. */
  penalty: z.strictObject({ place: z.number().int(), field: z.string().optional() }).optional(),
  /** The row is so if a person decides on this class. */
  ifClass: decidedClass.optional(),
  reasons: reasons.optional(),
  /** The day that the record tells for a commitment that is missing until then. */
  commitmentOn: daySchema.optional(),
  /** What the person stated who decided on the class. */
  ground: z.strictObject({ text: z.string(), article: z.string().optional() }).optional(),
  rows: z.array(dayProofSchema).optional(),
  /** The dates that were compared, in order. */
  choices: z.array(choice).optional(),
});

/** What each class would lead to that a person has yet to decide on. */
const byClassSchema = z.array(
  z.strictObject({
    class: decidedClass,
    publicationFrom: daySchema.nullable(),
    earliestApplication: daySchema.nullable(),
    publicationEnds: daySchema.nullable(),
    eligible: z.boolean(),
  }),
);

/** The answer to "when may I apply, and what is missing?". Dates that do not exist, or hang on an open class, are null. */
export const eligibilitySchema = z.strictObject({
  at: daySchema,
  /** Id of the governing policy pack; empty when none governs. */
  regime: z.string(),
  /** What the packs that are named here are called, by their ids. */
  titles: z.record(z.string(), wordsSchema),
  class: z.enum(PENALTY_CLASSES),
  publicationFrom: daySchema.nullable(),
  earliestApplication: daySchema.nullable(),
  publicationEnds: daySchema.nullable(),
  eligible: z.boolean(),
  unmet: z.array(
    z.strictObject({
      condition: z.enum(UNMET_CONDITIONS),
      since: daySchema.optional(),
      article: z.string(),
      reasons: reasons.optional(),
    }),
  ),
  /** Only where the answer hangs on a class that nobody has decided on yet. */
  byClass: byClassSchema.optional(),
  proof: z.array(proof),
});
