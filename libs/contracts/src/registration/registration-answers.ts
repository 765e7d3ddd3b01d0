import { z } from 'zod';
import { fileSchema } from '../applications/application-answers.js';

const reason = z.strictObject({ code: z.string(), text: z.string(), article: z.string().optional() });

/** `key` is shown once; who comes back proves with it that the registration is his. */
export const begunRegistrationSchema = z.strictObject({
  id: z.string(),
  key: z.string(),
  expiresAt: z.iso.datetime(),
});

/** A registration as the business sees it. */
export const ownRegistrationSchema = z.strictObject({
  id: z.string(),
  status: z.enum(['unconfirmed', 'confirmed', 'submitted', 'approved', 'refused']),
  /** Asia/Shanghai day by which the credit office decides. */
  due: z.string().optional(),
  proofs: z.array(fileSchema),
  reasons: z.array(reason).optional(),
});

/** A registration as the credit office sees it. */
export const registrationTaskSchema = z.strictObject({
  id: z.string(),
  status: z.enum(['submitted', 'approved', 'refused']),
  uscc: z.string(),
  /** `pilot-or-typo`: to be compared with the documents before it is approved; one that was confirmed is valid. */
  codeCheck: z.enum(['valid', 'pilot-or-typo']),
  organisationName: z.string(),
  /** 王某某 for whoever does not decide. */
  representative: z.string(),
  /** `zh***@qinghe.example` */
  email: z.string(),
  submittedAt: z.iso.datetime(),
  due: z.string().optional(),
  article: z.string().optional(),
  proofs: z.array(fileSchema),
  decidedBy: z.string().optional(),
  decidedAt: z.iso.datetime().optional(),
  reasons: z.array(reason).optional(),
  /** The organisation has an account: it cannot get a second one. */
  accountExists: z.boolean().optional(),
});

export const decidedRegistrationSchema = z.strictObject({
  registrationId: z.string(),
  status: z.enum(['submitted', 'approved', 'refused']),
  due: z.string().optional(),
});
