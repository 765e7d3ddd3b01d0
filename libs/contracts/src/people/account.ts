import { z } from 'zod';
import { emailSchema } from './staff.js';
import { currentPasswordSchema, newPasswordSchema, username } from './session.js';

/** A secret that was mailed, as it stands in the mail. */
export const secretSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'is not a code of ours');

export const openAccountSchema = z.strictObject({ code: secretSchema, password: newPasswordSchema });
export const recoverySchema = z.strictObject({ username });
export const changeEmailSchema = z.strictObject({ email: emailSchema, password: currentPasswordSchema });
export const confirmEmailSchema = z.strictObject({ code: secretSchema });

/** The same whatever is known of what was asked for. */
export const takenSchema = z.strictObject({ taken: z.literal(true) });
export const openedAccountSchema = z.strictObject({ username: z.string() });
