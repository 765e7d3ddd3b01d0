import { MOST_PASSWORD_LENGTH } from '@xinxiu/domain';
import { z } from 'zod';
import { idSchema, line } from '../values/text.js';

/** A character that is rare takes two units of a JavaScript string. */
const UNITS = 2 * MOST_PASSWORD_LENGTH;
/** Passwords are taken as they are typed: not trimmed, not cut. */
const password = z.string().min(1).max(UNITS);
/** To be chosen: the rule of the domain says whether it may be, and why not. */
export const newPasswordSchema = z.string().max(10 * UNITS);
const username = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, 'is not a user name');

export const signInSchema = z.strictObject({ username, password });
export const createTokenSchema = z.strictObject({ username, password, name: line(80) });
export const changePasswordSchema = z.strictObject({
  currentPassword: password,
  newPassword: newPasswordSchema,
});
export const peopleQuerySchema = z.strictObject({ department: idSchema.optional() });
