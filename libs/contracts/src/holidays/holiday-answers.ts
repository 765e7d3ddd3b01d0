import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';

/** Which notices the working days stand on. */
export const holidayTableSchema = z.strictObject({
  tableDigest: z.string(),
  /** First day that no notice settles. */
  provisionalFrom: daySchema,
  items: z.array(
    z.strictObject({
      year: z.number().int(),
      source: z.enum(['release', 'loaded']),
      edition: z.number().int().optional(),
      papers: z.array(z.string()).optional(),
      loadedAt: z.iso.datetime().optional(),
      reason: z.string().optional(),
    }),
  ),
});

const dayKind = z.strictObject({
  working: z.boolean(),
  reason: z.string(),
  name: z.string().optional(),
  provisional: z.boolean(),
});
const changedDay = z.strictObject({ date: daySchema, before: dayKind, after: dayKind });

/** What a notice changes, or would change, and which open deadlines it moves. */
export const loadedNoticeSchema = z.strictObject({
  year: z.number().int(),
  unchanged: z.boolean(),
  changed: z.array(changedDay),
  contradicted: z.array(changedDay),
  settled: z.number().int(),
  outcome: z.enum(['loaded', 'unchanged', 'dry-run']),
  tableDigest: z.string(),
  movedDeadlines: z.number().int(),
  /** Of registrations; empty for whoever may not see them. */
  movedRegistrations: z.array(
    z.strictObject({
      registrationId: z.string(),
      due: daySchema,
      newDue: daySchema,
      provisional: z.boolean(),
    }),
  ),
  /** Of cases that the caller may see. */
  moved: z.array(
    z.strictObject({ caseNo: z.string(), due: daySchema, newDue: daySchema, provisional: z.boolean() }),
  ),
});
