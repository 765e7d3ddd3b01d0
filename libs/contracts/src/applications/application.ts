import { z } from 'zod';
import { civilDateSchema, instantSchema } from '../values/dates.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, nameLine, prose } from '../values/text.js';

/** Digits, blanks, `+ - ( )`; what a Chinese office dials. */
const phone = z.string().regex(/^\+?[0-9][0-9 ()-]{5,24}$/, 'is not a telephone number');

const contact = z.strictObject({ name: nameLine(60), phone, email: z.email().max(200) });

/** Proofs that one application, or one answer, may bring, and bytes that each of them may have. */
export const MOST_PROOFS = 10;
export const MOST_PROOF_BYTES = 20 * 1024 * 1024;

/** Bytes of one part of a file that is sent in parts. */
export const MOST_PART_BYTES = 1024 * 1024;

/** The credit commitment: its text is shown to the applicant, `agreed` is the act of signing with the account. */
const commitment = z.strictObject({ text: prose(3000, 10), agreed: z.literal(true) });

export const APPLICATION_SORTS = sortsOf('updatedAt', 'createdAt');
export const APPLICATION_STATES = ['draft', 'submitted'] as const;

export const applicationListQuerySchema = z.strictObject({
  state: z.enum(APPLICATION_STATES).optional(),
  recordId: idSchema.optional(),
  sort: z.enum(APPLICATION_SORTS).default('-updatedAt'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});

/** The whole list, for a spreadsheet. */
export const applicationExportQuerySchema = applicationListQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** The record that a file is for: an agent names one, which says for whom he brings it. */
export const uploadQuerySchema = z.strictObject({ recordId: idSchema.optional() });

/** A file that is sent in parts: the same content of the same person is the same upload. */
export const beginUploadSchema = z.strictObject({
  name: z.string().min(1).max(500),
  size: z.number().int().min(1).max(MOST_PROOF_BYTES),
  /** Of the whole file, hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  recordId: idSchema.optional(),
});
export type BeginUpload = z.output<typeof beginUploadSchema>;

/** For a draft of the window: it says which record, and whose file it will be. */
export const beginWindowUploadSchema = beginUploadSchema.omit({ recordId: true });

/** Bytes that came before the part. */
export const partQuerySchema = z.strictObject({
  offset: z.coerce.number().int().min(0).max(MOST_PROOF_BYTES).default(0),
});

export const createApplicationSchema = z.strictObject({ recordId: idSchema });

/** Ids of uploaded proofs of fulfilment. */
const fileIds = z
  .array(idSchema)
  .max(MOST_PROOFS)
  .refine((ids) => new Set(ids).size === ids.length, 'repeats a file');

export const applicationFields = {
  contact,
  locale: z.enum(['zh-CN', 'en']),
  fileIds: fileIds.min(1),
  /** Day on which the duties of the decision were fulfilled. */
  fulfilledOn: civilDateSchema,
  commitment,
} as const;

/**
 * A draft is kept while it is typed: of the contact what is right so far, proofs that were all put away again, and a
 * commitment before it is agreed to.
 */
export const draftFields = {
  ...applicationFields,
  contact: contact.partial(),
  fileIds,
  commitment: commitment.extend({ agreed: z.boolean() }),
} as const;

/** Edits of a draft; what is absent stays, also within the contact. */
export const patchApplicationSchema = z.strictObject(draftFields).partial();

/** What must be there before an application can be submitted. */
export const completeApplicationSchema = z.strictObject({
  ...applicationFields,
  locale: applicationFields.locale.default('zh-CN'),
});

/** Legal time of a case on a stack that was started with the test clock. `dayMs`: real ms that a legal day takes. */
export const testClockSchema = z.strictObject({
  legalNow: instantSchema,
  dayMs: z.number().int().min(100).max(86_400_000),
});

export const submitApplicationSchema = z.strictObject({ testClock: testClockSchema.optional() });

export type ApplicationPatch = z.output<typeof patchApplicationSchema>;
export type CompleteApplication = z.output<typeof completeApplicationSchema>;
export type TestClock = z.output<typeof testClockSchema>;
