import { DECIDED_CLASSES, OBLIGATION_KINDS } from '@xinxiu/domain';
import { z } from 'zod';
import { MOST_PROOFS } from '../applications/application.js';
import { civilDateSchema } from '../values/dates.js';
import { idSchema, line, prose } from '../values/text.js';

/** The version of the record that the person saw: of two at once the second is told. */
const expectedVersion = z.number().int().min(0);

/** Why somebody decides so, and on which article or entry of a list it rests. */
export const ground = z.strictObject({ text: prose(2000), article: line(500) });

const obligations = z
  .array(z.enum(OBLIGATION_KINDS))
  .min(1)
  .refine((kinds) => new Set(kinds).size === kinds.length, 'repeats a duty');

const fileIds = z
  .array(idSchema)
  .min(1)
  .max(MOST_PROOFS)
  .refine((ids) => new Set(ids).size === ids.length, 'repeats a file');

export const determineFieldSchema = z.strictObject({ expectedVersion, field: line(40), ground });

export const determineClassSchema = z.strictObject({
  expectedVersion,
  class: z.enum(DECIDED_CLASSES),
  ground,
});

export const evidenceObligationsSchema = z.strictObject({
  expectedVersion,
  obligations,
  fileIds,
  /** Day of fulfilment. */
  on: civilDateSchema,
  note: prose(2000).optional(),
});

export const verifyObligationsSchema = z.strictObject({
  expectedVersion,
  obligations,
  /** Day of fulfilment where the evidence shows another one than was stated. */
  on: civilDateSchema.optional(),
  note: prose(2000).optional(),
});

export const waiveObligationsSchema = z.strictObject({
  expectedVersion,
  obligations,
  /** The document that waives them. */
  fileId: idSchema,
  ground,
});

export const reopenObligationsSchema = z.strictObject({ expectedVersion, obligations, ground });

export const confirmChangeSchema = z.strictObject({ expectedVersion });

export const refuseChangeSchema = z.strictObject({ expectedVersion, reason: prose(2000) });
