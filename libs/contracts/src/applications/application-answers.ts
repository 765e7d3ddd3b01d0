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

/** A draft or what was submitted; `version` is also the ETag. */
export const applicationSchema = z.strictObject({
  id: z.string(),
  recordId: z.string(),
  state: z.enum(APPLICATION_STATES),
  version: z.number().int(),
  content: z.strictObject({
    contact: z.strictObject({ name: z.string(), phone: z.string(), email: z.string() }).optional(),
    locale: z.enum(['zh-CN', 'en']).optional(),
    files: z.array(fileSchema).optional(),
    fulfilledOn: daySchema.optional(),
    commitment: z.strictObject({ text: z.string(), agreed: z.literal(true) }).optional(),
  }),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  caseNo: z.string().optional(),
});

export const receiptSchema = z.strictObject({ caseNo: z.string(), applicationId: z.string() });
