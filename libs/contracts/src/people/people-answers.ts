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

export const sessionSchema = z.strictObject({
  person: personSchema,
  /** Sent as X-CSRF-Token with every write of this session; absent for a token's caller, who needs none. */
  csrfToken: z.string().optional(),
});

export const tokenSchema = z.strictObject({ token: z.string(), expiresAt: z.iso.datetime() });

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
