import { ROLES } from '@xinxiu/domain';
import { z } from 'zod';
import { countSchema as count } from '../values/counts.js';

/** Somebody who works for the county, as an administrator sees him. */
export const staffMemberSchema = z.strictObject({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  department: z.string().optional(),
  email: z.string(),
  /** `invited` has not opened the account yet; `left` has lost it. */
  standing: z.enum(['invited', 'active', 'left']),
  invitedAt: z.iso.datetime().optional(),
  leftAt: z.iso.datetime().optional(),
  lastSignInAt: z.iso.datetime().optional(),
});

/** One of them, with what is to be known before his post or access is changed. */
export const oneStaffMemberSchema = staffMemberSchema.extend({
  /** Open cases that he holds: they go back to the queue when he moves or leaves. */
  openCases: z.number().int(),
  secondFactor: z.enum(['on', 'off']),
});

/** The same for a review, which writes to nobody. */
export const reviewedPersonSchema = staffMemberSchema.omit({ email: true });

/** What became of the cases that somebody held. `waiting` could not be reached: repeat the act. */
export const movedPersonSchema = z.strictObject({
  person: staffMemberSchema,
  returned: z.array(z.string()),
  waiting: z.array(z.string()),
});

/** Of every row: invited (or would be, in a dry run), there already, or refused with the reasons. */
export const staffImportResultSchema = z.strictObject({
  invited: count,
  unchanged: count,
  refused: count,
  total: count,
  rows: z.array(
    z.strictObject({
      row: count,
      username: z.string(),
      outcome: z.enum(['invited', 'unchanged', 'refused']),
      reasons: z.array(
        z.strictObject({ field: z.string(), value: z.string(), code: z.string(), message: z.string() }),
      ),
    }),
  ),
});
