import { z } from 'zod';
import { idSchema, line } from '../values/text.js';

/** Passwords are taken as they are typed: not trimmed, not cut. */
const password = z.string().min(1).max(256);
const username = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u, 'is not a user name');

export const signInSchema = z.strictObject({ username, password });
export const createTokenSchema = z.strictObject({ username, password, name: line(80) });
export const peopleQuerySchema = z.strictObject({ department: idSchema.optional() });
