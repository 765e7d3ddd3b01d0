import { PENALTY_CLASSES, PENALTY_FIELDS, PENALTY_KINDS } from '@xinxiu/domain';
import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';

const penaltyClass = z.enum(PENALTY_CLASSES);
const publicationState = z.enum(['held', 'published', 'shielded', 'ended', 're-published']);
const penaltyKinds = z.array(z.enum(PENALTY_KINDS));

const REQUIRED = ['subjectName', 'decisionNumber', 'decisionDate', 'authority', 'penaltyKinds'];

/** A penalty in our names of the national fields (发改办财金〔2018〕424号); amounts in yuan, numbers of persons masked. */
const penaltySchema = z.strictObject(
  Object.fromEntries(
    PENALTY_FIELDS.map(({ field, reader }) => {
      const value =
        field === 'penaltyKinds' ? penaltyKinds : reader === 'money-wan' ? z.number() : z.string();
      return [field, REQUIRED.includes(field) ? value : value.optional()];
    }),
  ),
);

/** Some of its values: what a person corrected. */
export const partialPenaltySchema = penaltySchema.partial();

const publication = z.strictObject({
  state: publicationState,
  endReason: z.string().optional(),
  marks: z.array(z.string()),
  version: z.number().int(),
});

const standing = {
  penaltyClass,
  publicationFrom: daySchema.nullable(),
  publicationEnds: daySchema.nullable(),
};

/** What the law makes of a record. */
export const recordStandingSchema = z.strictObject(standing);

/** A record for those who work with it or whom it concerns. */
export const recordSchema = z.strictObject({
  id: z.string(),
  department: z.string(),
  penalty: penaltySchema,
  publication,
  ...standing,
  takenAt: z.iso.datetime(),
});

/** What everybody may read of a record. */
export const publicRecordSchema = z.strictObject({
  id: z.string(),
  subjectName: z.string(),
  /** Of organisations only. */
  subjectCode: z.string().optional(),
  decisionNumber: z.string(),
  decisionDate: daySchema,
  authority: z.string(),
  penaltyKinds,
  violation: z.string().optional(),
  basis: z.string().optional(),
  content: z.string().optional(),
  fineYuan: z.number().optional(),
  confiscatedYuan: z.number().optional(),
  publicationEnds: daySchema.nullable(),
  state: publicationState,
  marks: z.array(z.string()),
});
