import { ACCOUNT_STANDINGS, STAFF_ROLES } from '@xinxiu/domain';
import { z } from 'zod';
import { cursorSchema, flagSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { idSchema, line, nameLine, prose } from '../values/text.js';
import { newUsername } from './session.js';

const staffRole = z.enum(STAFF_ROLES);
export const emailSchema = z.email().max(200);

/** `department` is the code of one; left out for who works for the whole county. */
export const inviteSchema = z.strictObject({
  username: newUsername,
  name: nameLine(60),
  email: emailSchema,
  role: staffRole,
  department: idSchema.optional(),
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type Invitation = z.output<typeof inviteSchema>;

export const movePersonSchema = z.strictObject({
  role: staffRole,
  department: idSchema.optional(),
  reason: prose(500),
});
export const leaveSchema = z.strictObject({ reason: prose(500) });
export const staffImportQuerySchema = z.strictObject({ dryRun: flagSchema.default(false) });

export const STAFF_SORTS = sortsOf('username', 'department', 'role');

export const staffQuerySchema = z.strictObject({
  role: staffRole.optional(),
  department: idSchema.optional(),
  standing: z.enum(ACCOUNT_STANDINGS).optional(),
  q: line(100).optional(),
  sort: z.enum(STAFF_SORTS).default('username'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
export type StaffQuery = z.output<typeof staffQuerySchema>;
/** The whole list, for a spreadsheet. */
export const staffExportQuerySchema = staffQuerySchema.omit(PAGE_OF_LIST).extend(EXPORTED);

/** Whom an access review is about; all of them come in one answer. */
export const accessReviewQuerySchema = staffQuerySchema.pick({
  role: true,
  department: true,
  standing: true,
});
