import {
  CORRECTION_FIELDS,
  CORRECTION_OFFICES,
  CORRECTION_STANDINGS,
  PERSON_ROLES,
  WAYS_TO_CHANGE,
} from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, nameLine, prose } from '../values/text.js';

const field = z.enum(CORRECTION_FIELDS);
const standing = z.enum(CORRECTION_STANDINGS);
const locale = z.enum(['zh-CN', 'en']);

export const languageSchema = z.strictObject({ locale });

/** `fileId` is an own upload, which a business brings. */
export const askCorrectionSchema = z.strictObject({
  field,
  value: nameLine(100, 2),
  reason: prose(500),
  fileId: idSchema.optional(),
});
export type AskedCorrection = z.output<typeof askCorrectionSchema>;

/** `reason` says by what it was verified, or why not. */
export const decideCorrectionSchema = z.strictObject({
  outcome: z.enum(['approve', 'refuse']),
  reason: prose(500),
});
export type CorrectionDecision = z.output<typeof decideCorrectionSchema>;

const page = { cursor: cursorSchema.optional(), limit: limitSchema };
export const CORRECTION_SORTS = sortsOf('askedAt', 'field');

export const ownCorrectionQuerySchema = z.strictObject({
  sort: z.enum(CORRECTION_SORTS).default('-askedAt'),
  ...page,
});
/** The whole list, for a spreadsheet. */
export const ownCorrectionExportQuerySchema = ownCorrectionQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

export const correctionQuerySchema = z.strictObject({
  /** Those that wait unless told. */
  standing: standing.default('open'),
  sort: z.enum(CORRECTION_SORTS).default('askedAt'),
  ...page,
});
/** The whole list, for a spreadsheet. */
export const correctionExportQuerySchema = correctionQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** What is held of an account, and how each of it changes. */
export const heldDataSchema = z.strictObject({
  article: z.string(),
  fields: z.array(z.strictObject({ field: z.string(), value: z.string(), change: z.enum(WAYS_TO_CHANGE) })),
});

/** A request to correct what is held of somebody; `closed` is its decision or withdrawal. */
export const correctionSchema = z.strictObject({
  id: z.string(),
  standing,
  office: z.enum(CORRECTION_OFFICES),
  field,
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  hasProof: z.boolean(),
  askedAt: z.iso.datetime(),
  closed: z.strictObject({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).optional(),
});

/** With who asks, for who decides. */
export const correctionTaskSchema = correctionSchema.extend({
  asker: z.strictObject({
    id: z.string(),
    username: z.string(),
    role: z.enum(PERSON_ROLES),
    /** Of a business. */
    uscc: z.string().optional(),
    organisationName: z.string().optional(),
  }),
});

export type HeldDataAnswer = z.output<typeof heldDataSchema>;
export type CorrectionAnswer = z.output<typeof correctionSchema>;
export type CorrectionTaskAnswer = z.output<typeof correctionTaskSchema>;
