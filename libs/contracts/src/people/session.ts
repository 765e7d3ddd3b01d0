import { MOST_PASSWORD_LENGTH } from '@xinxiu/domain';
import { z } from 'zod';
import { idSchema, nameLine } from '../values/text.js';

/** A character that is rare takes two units of a JavaScript string. */
const UNITS = 2 * MOST_PASSWORD_LENGTH;
/** Passwords are taken as they are typed: not trimmed, not cut. */
export const currentPasswordSchema = z.string().min(1).max(UNITS);
/** To be chosen: the rule of the domain says whether it may be, and why not. */
export const newPasswordSchema = z.string().max(10 * UNITS);
export const username = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, 'is not a user name');

/** Of letters that nobody takes for others: what looks like somebody else's name is none. */
export const newUsername = z
  .string()
  .regex(/^[A-Za-z0-9\p{Script=Han}][A-Za-z0-9\p{Script=Han}._@-]{0,63}$/u, 'is not a user name');

export const signInSchema = z.strictObject({ username, password: currentPasswordSchema });
export const createTokenSchema = z.strictObject({
  username,
  password: currentPasswordSchema,
  name: nameLine(80),
  /** Days until it ends; the installation says how many at most. */
  days: z.number().int().min(1).max(3_660).optional(),
  /** `read`: it changes nothing. */
  access: z.enum(['full', 'read']).default('full'),
});
export const changePasswordSchema = z.strictObject({
  currentPassword: currentPasswordSchema,
  newPassword: newPasswordSchema,
});
export const peopleQuerySchema = z.strictObject({ department: idSchema.optional() });
