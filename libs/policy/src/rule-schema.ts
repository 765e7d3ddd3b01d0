import { type CivilDate, MOST_YUAN, PENALTY_KINDS, RECORD_KINDS, parseCivilDate } from '@xinxiu/domain';
import { z } from 'zod';

export const civilDateSchema = z.string().transform((text, context): CivilDate => {
  const date = parseCivilDate(text);
  if (date !== undefined) return date;
  context.addIssue({ code: 'custom', message: `"${text}" is not a day as YYYY-MM-DD` });
  return z.NEVER;
});

/** Both ends included; null is open. */
export const validitySchema = z
  .strictObject({ from: civilDateSchema.nullable(), to: civilDateSchema.nullable() })
  .refine(({ from, to }) => from === null || to === null || from <= to, 'ends before it begins');

const text = z.string().trim().min(1);

/** What every rule carries: DOMAIN says that no measure goes without its article, its source and its trust. */
export const ruleShape = {
  id: z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'is lower case with dots or hyphens'),
  article: text,
  source: text,
  trust: z.enum(['S', '2', 'A']),
  text,
  textEn: text,
  /** When it is in force; as long as its pack unless it says otherwise. */
  validity: validitySchema.optional(),
};

export const packShape = {
  id: z.string().regex(/^[a-z0-9-]+$/, 'is lower case with hyphens'),
  version: z.string().regex(/^[A-Za-z0-9][\w.-]*$/, 'is letters, digits, dots and hyphens'),
  status: z.enum(['draft', 'published']),
  title: text,
  titleEn: text,
  validity: validitySchema,
};

export const workingDaysSchema = z.int().min(1).max(250);

const yuanSchema = z.number().max(MOST_YUAN, 'is over 10,000,000,000,000 yuan: no record has such a sum');

const kinds = z.array(z.enum(PENALTY_KINDS)).min(1);

/** What may be asked of a penalty before it has a class. */
export const classCircumstances = {
  recordKinds: z.array(z.enum(RECORD_KINDS)).min(1).optional(),
  anyPenalty: kinds.optional(),
  onlyPenalties: kinds.optional(),
  fineYuanFrom: yuanSchema.nonnegative().optional(),
  fineYuanBelow: yuanSchema.positive().optional(),
  simplifiedProcedure: z.boolean().optional(),
  fields: z.array(z.string().min(1)).min(1).optional(),
};
