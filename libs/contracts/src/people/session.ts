import { MOST_PASSWORD_LENGTH } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line, nameLine } from '../values/text.js';

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

export const DEPARTMENT_SORTS = sortsOf('code', 'name', 'nameEn');
export const DEPARTMENT_KINDS = ['credit-office', 'determining-department'] as const;

/** `q` is a part of a name or the code. Without a limit all come: every page needs the names of the units, who are few. */
export const departmentQuerySchema = z.strictObject({
  q: line(100).optional(),
  kind: z.enum(DEPARTMENT_KINDS).optional(),
  sort: z.enum(DEPARTMENT_SORTS).default('code'),
  cursor: cursorSchema.optional(),
  limit: limitSchema.unwrap().optional(),
});
/** The whole list, for a spreadsheet. */
export const departmentExportQuerySchema = departmentQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);
