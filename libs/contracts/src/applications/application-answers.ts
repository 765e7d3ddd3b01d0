import { CODE_ADDRESSES, IDENTITY_DOCUMENTS } from '@xinxiu/domain';
import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';
import { APPLICATION_STATES } from './application.js';

export const fileSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.number().int(),
  type: z.string(),
});

/** Where an upload in parts is: the next part begins at `offset`. Bytes. */
export const uploadPlaceSchema = z.strictObject({
  id: z.string(),
  offset: z.number().int(),
  size: z.number().int(),
});

/** Somebody who stood at the window for a business. */
export const personPresentSchema = z.strictObject({
  name: z.string(),
  document: z.enum(IDENTITY_DOCUMENTS),
});

const clerk = z.strictObject({ id: z.string(), name: z.string() });

/** Who filed a case for whom at the window, and when (real time) and where to the code was mailed that confirmed it. */
export const filedAtWindowSchema = z.strictObject({
  person: personPresentSchema,
  confirmedAt: z.iso.datetime(),
  codeSentTo: z.enum(CODE_ADDRESSES),
  clerk,
});

/** A draft or what was submitted; `version` is also the ETag. */
export const applicationSchema = z.strictObject({
  id: z.string(),
  recordId: z.string(),
  state: z.enum(APPLICATION_STATES),
  version: z.number().int(),
  content: z.strictObject({
    /** All of it once it is submitted. */
    contact: z.strictObject({ name: z.string(), phone: z.string(), email: z.string() }).partial().optional(),
    locale: z.enum(['zh-CN', 'en']).optional(),
    files: z.array(fileSchema).optional(),
    fulfilledOn: daySchema.optional(),
    commitment: z.strictObject({ text: z.string(), agreed: z.boolean() }).optional(),
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  caseNo: z.string().optional(),
  /** Of one that a clerk began for somebody present. */
  window: z.strictObject({ person: personPresentSchema, clerk }).optional(),
});

export const receiptSchema = z.strictObject({ caseNo: z.string(), applicationId: z.string() });
