import { z } from 'zod';
import { daySchema } from '../values/legal-dates.js';
import { pageSchema } from '../values/page.js';

const hash = z.string().regex(/^([0-9a-f]{64})?$/);

/** Who did what to what, chained to the entry before it. */
export const auditLinkSchema = z.strictObject({
  /** UTC day of chaining. */
  day: daySchema,
  seq: z.number().int(),
  entry: z.strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    actor: z.strictObject({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      department: z.string().optional(),
    }),
    action: z.string(),
    subject: z.string(),
    outcome: z.enum(['done', 'refused', 'failed']),
    code: z.string().optional(),
    departments: z.array(z.string()),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  previous: hash,
  hash,
});

const seal = z.strictObject({
  day: daySchema,
  links: z.number().int(),
  head: hash,
  sealedAt: z.iso.datetime(),
  keyId: z.string(),
  signature: z.string(),
});

export const auditDaysSchema = pageSchema(seal).extend({
  open: z.strictObject({ day: daySchema, links: z.number().int() }).optional(),
});
