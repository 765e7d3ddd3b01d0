import { ROLES } from '@xinxiu/domain';
import { z } from 'zod';

const role = z.enum(ROLES);

/** What a person is told of himself. */
export const personSchema = z.strictObject({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role,
  department: z.string().optional(),
  organisation: z.string().optional(),
  organisationName: z.string().optional(),
  locale: z.enum(['zh-CN', 'en']),
});

/** Whether the account has a second factor. */
const secondFactor = z.enum(['on', 'off']);
/** Of a second factor that was set up by this sign-in; shown once. */
const recoveryCodes = z.array(z.string()).optional();

export const sessionSchema = z.strictObject({
  person: personSchema,
  secondFactor,
  /** Sent as X-CSRF-Token with every write of this session; absent for a token's caller, who needs none. */
  csrfToken: z.string().optional(),
});

export const begunSessionSchema = sessionSchema.extend({ recoveryCodes });

export const tokenSchema = z.strictObject({
  token: z.string(),
  expiresAt: z.iso.datetime(),
  secondFactor,
  recoveryCodes,
});

/** What colleagues see of a person: enough to assign work to him. */
export const colleagueSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  role,
  department: z.string().optional(),
});

export const departmentSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
});
