import { PENALTY_FIELDS } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { line } from '../values/text.js';

/** Fields that a column may bring; what the rules derive is none of them. */
export const MAPPED_FIELDS = PENALTY_FIELDS.filter(({ reader }) => reader !== 'derived').map(
  ({ field }) => field,
) as [string, ...string[]];

/** Columns of one file, as many as are read. */
const MOST_COLUMNS = 256;

const header = z.string().min(1).max(500);

/** What a column is: a field of the standard, kept beside it, or of no use. */
export const columnMeaningSchema = z.enum([...MAPPED_FIELDS, 'keep', 'ignore']);

const choice = z.strictObject({
  header,
  means: columnMeaningSchema,
  /** Of a column of money: what a bare number in it counts. */
  unit: z.enum(['yuan', 'wan']).optional(),
});

const profileName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'is lower case with hyphens');

/** How a file is to be read: by a profile as it is, or by its columns as somebody explains them on top of it. */
export const importChoicesSchema = z.strictObject({
  profile: profileName.default('national'),
  mapping: z
    .array(choice)
    .min(1)
    .max(MOST_COLUMNS)
    .refine((list) => new Set(list.map((one) => one.header)).size === list.length, 'names a column twice')
    .refine((list) => unitsOf(list).every((units) => units.size < 2), 'counts a field in two units')
    .optional(),
  /** How the explanation is called, for who looks for it again. */
  title: line(60).optional(),
  /** Whose penalties these are, for a source that does not say. */
  subjectName: line(200).optional(),
  subjectCode: line(40).optional(),
});

export type ImportChoices = z.output<typeof importChoicesSchema>;

function unitsOf(list: readonly z.output<typeof choice>[]): readonly ReadonlySet<string>[] {
  const fields = new Set(list.map(({ means }) => means));
  return [...fields].map(
    (field) => new Set(list.flatMap(({ means, unit }) => (means === field && unit ? [unit] : []))),
  );
}

export const importRowListQuerySchema = z.strictObject({
  outcome: z.enum(['taken', 'held', 'refused']).optional(),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});

/** Which rows a file of rejected rows has: those that are refused, or also those that are held. */
export const rejectedRowsQuerySchema = z.strictObject({ which: z.enum(['refused', 'all']).default('all') });

export const rowNumberSchema = z.coerce.number().int().min(1).max(1_000_000);

/** New values of cells, by header; an empty one takes the cell away. */
export const correctRowSchema = z.strictObject({
  cells: z
    .record(header, z.string().max(4000))
    .refine((cells) => Object.keys(cells).length > 0, 'corrects nothing')
    .refine((cells) => Object.keys(cells).length <= MOST_COLUMNS, 'has more columns than are read'),
});

export const importProfileParamSchema = profileName;
