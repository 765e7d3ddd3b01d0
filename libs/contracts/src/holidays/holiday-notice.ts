import { z } from 'zod';
import { flagSchema } from '../values/flags.js';
import { prose } from '../values/text.js';

/** A State Council notice in the form of NateScarlet/holiday-cn; what else its files say (`$schema`) is not read. */
export const holidayNoticeSchema = z.looseObject({
  year: z.number().int(),
  papers: z.array(z.url()).max(20).optional(),
  days: z
    .array(z.looseObject({ name: z.string().max(100), date: z.string().max(20), isOffDay: z.boolean() }))
    .max(200),
});

export const loadHolidaysQuerySchema = z
  .strictObject({
    /** Only says what would change. */
    dryRun: flagSchema.default(false),
    /** Takes the notice although an earlier one settled a day otherwise. */
    replace: flagSchema.default(false),
    /** Why; needed with `replace`, and kept. */
    reason: prose(500).optional(),
  })
  .refine(({ replace, reason }) => !replace || reason !== undefined, {
    message: 'is needed with replace: say which notice changed the earlier one',
    path: ['reason'],
  });
