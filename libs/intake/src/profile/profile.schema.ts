import { PENALTY_FIELDS, type PenaltyField } from '@xinxiu/domain';
import { z } from 'zod';

const FIELD_NAMES = PENALTY_FIELDS.map(({ field }) => field).filter((field) => field !== 'penaltyKinds');
const field = z.enum(FIELD_NAMES as [PenaltyField, ...PenaltyField[]]);
const headers = z.array(z.string().min(1)).min(1);

const rule = z.strictObject({
  headers,
  /** What a bare number in a money column counts; CF_NR_FK is in 10,000 yuan. */
  unit: z.enum(['yuan', 'wan']).optional(),
  /** Values of this source → values of the standard. */
  values: z.record(z.string(), z.string()).optional(),
  /** Values that mean "none" here, beside the usual ones. */
  none: z.array(z.string()).optional(),
  /** Several columns of one field: equal values (the default), or joined (2015: CF_CFLB1 and CF_CFLB2). */
  combine: z.enum(['same', 'join']).optional(),
});

/** A bare list is the short form of a rule that has headers only. */
const column = z.preprocess((value) => (Array.isArray(value) ? { headers: value } : value), rule);

const derivation = z.strictObject({
  field,
  from: z.string().min(1),
  /** `decision-number-in-title`: the only decision number that a title names, if it is a single one. */
  how: z.enum(['decision-number-in-title']),
});

/** An import profile as it stands in YAML: how one source's own columns become the national standard. */
export const profileSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  source: z.string().min(1),
  extends: z.string().optional(),
  columns: z.partialRecord(field, column).default({}),
  /** Understood and stored with the source of the record, but no part of the standard. */
  keep: z.array(z.string()).default([]),
  /** Known to carry nothing for us. */
  ignore: z.array(z.string()).default([]),
  /** A licence and not a penalty: headers that only 行政许可 has; `*` at the end stands for any rest. */
  licence: z.array(z.string()).default([]),
  /** `stop`: a header that nobody knows stops the file. `hold`: rows with a value under it are held. */
  unknownHeaders: z.enum(['stop', 'hold']).optional(),
  /** A header that is itself a decision number marks damaged rows in sources scraped from tables. */
  numberHeaders: z.boolean().optional(),
  /** A state column (2015: CF_ZT) and the values that mean "in force". */
  state: z.strictObject({ headers, normal: z.array(z.string()).min(1) }).optional(),
  derive: z.array(derivation).default([]),
  constants: z.partialRecord(field, z.string()).default({}),
  /** Fields that a row of this source must have, else it is held; identity fields always. */
  required: z.array(field).optional(),
  /** Where a column of the standard is there, its required fields must be filled. */
  strict: z.boolean().optional(),
});

export type ProfileDocument = z.infer<typeof profileSchema>;
export type ColumnRule = z.output<typeof rule>;
